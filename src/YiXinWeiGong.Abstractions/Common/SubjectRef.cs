namespace YiXinWeiGong;

/// <summary>Points at one aggregate of any kind.</summary>
/// <param name="Kind">The kind, in the words of its lifecycle: <c>clue</c>, <c>case</c>, <c>hearing</c> …</param>
/// <param name="Id">Its bare id.</param>
public readonly record struct SubjectRef(string Kind, Guid Id)
{
    /// <summary>The kind and the id.</summary>
    public override string ToString() => $"{Kind}:{Id}";
}
