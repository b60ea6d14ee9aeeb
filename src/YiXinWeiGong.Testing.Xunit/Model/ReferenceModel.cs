using YiXinWeiGong.Clues;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>A clue as the model knows it: values only.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Told">What its reporter was told, in a line.</param>
/// <param name="Version">How often it was committed.</param>
internal sealed record ModelClue(string Title, ClueStatus Status, string Told, long Version)
{
    public static ModelClue Of(Clue clue) => new(clue.Title, clue.Status, string.Join('|', clue.Feedback.Select(entry => entry.Note)), clue.Version);
}

/// <summary>What a store is to do, in the plainest words: dictionaries of values, and a commit that checks before it writes.</summary>
internal sealed class ReferenceModel
{
    public Dictionary<ClueId, ModelClue> Clues { get; } = [];

    public Dictionary<PersonKey, string> People { get; } = [];

    public Dictionary<ClueId, PersonKey> Reporters { get; } = [];

    public Dictionary<string, (int Body, string Answer)> Calls { get; } = [];

    public int Number { get; private set; }

    public int Commits { get; private set; }

    /// <summary>The clues that a scope finds, oldest first: by what is committed, shown as the scope changed them.</summary>
    public IReadOnlyList<(ClueId Id, ModelClue Clue)> List(ModelScope scope, ClueStatus? status, ClueId? after, int take)
    {
        var found = Clues.Where(pair => (status is null || pair.Value.Status == status) && (after is not { } last || string.CompareOrdinal($"{pair.Key}", $"{last}") > 0))
            .OrderBy(pair => $"{pair.Key}", StringComparer.Ordinal).Take(take).ToList();
        return [.. found.Select(pair => (pair.Key, scope.Find(this, pair.Key)!))];
    }

    /// <summary>Commits what a scope did; whether it was first.</summary>
    public bool Commit(ModelScope scope, string? key, int body, string answer)
    {
        var changed = scope.Known.Where(pair => pair.Value.Working != pair.Value.Read).ToList();
        if (changed.Exists(pair => Clues.GetValueOrDefault(pair.Key)?.Version != pair.Value.Read?.Version)
            || (key is not null && Calls.ContainsKey(key))
            || scope.Reporters.Keys.Any(Reporters.ContainsKey))
        {
            scope.Discard();
            return false;
        }

        foreach (var (id, (working, _)) in changed)
        {
            Clues[id] = working with { Version = working.Version + 1 };
            scope.Known[id] = (Clues[id], Clues[id]);
        }

        foreach (var (person, name) in scope.People)
        {
            People[person] = name;
        }

        foreach (var (clue, person) in scope.Reporters)
        {
            Reporters[clue] = person;
        }

        if (key is not null)
        {
            Calls[key] = (body, answer);
        }

        Number += scope.Numbers;
        Commits++;
        scope.Forget();
        return true;
    }
}

/// <summary>What one scope has read and changed, as the model knows it.</summary>
internal sealed class ModelScope
{
    public Dictionary<ClueId, (ModelClue Working, ModelClue? Read)> Known { get; } = [];

    public Dictionary<PersonKey, string> People { get; } = [];

    public Dictionary<ClueId, PersonKey> Reporters { get; } = [];

    public int Numbers { get; set; }

    public ModelClue? Find(ReferenceModel model, ClueId id)
    {
        if (!Known.TryGetValue(id, out var known))
        {
            if (!model.Clues.TryGetValue(id, out var committed))
            {
                return null;
            }

            Known[id] = known = (committed, committed);
        }

        return known.Working;
    }

    public void Change(ClueId id, Func<ModelClue, ModelClue> change) => Known[id] = (change(Known[id].Working), Known[id].Read);

    public void Discard()
    {
        Known.Clear();
        Forget();
    }

    public void Forget()
    {
        People.Clear();
        Reporters.Clear();
        Numbers = 0;
    }
}
