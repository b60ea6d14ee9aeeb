using CaseReplay.Binding;
using CaseReplay.Text;

namespace CaseReplay.Comparing;

/// <summary>Something that differs: what it is, and what each side says of it.</summary>
internal sealed record Row(Bilingual What, Bilingual Old, Bilingual New);

/// <summary>A step that differs, and in what.</summary>
internal sealed record StepDifference(BoundStep Bound, IReadOnlyList<Row> Rows);

/// <summary>How a scenario differs between two sets of rules.</summary>
/// <param name="Bound">The scenario.</param>
/// <param name="Steps">The steps to be shown.</param>
/// <param name="Following">Later steps whose outcome differs only because an earlier step was done on one side alone.</param>
internal sealed record CaseDifference(BoundScenario Bound, IReadOnlyList<StepDifference> Steps, IReadOnlyList<BoundStep> Following)
{
    public int Count => Steps.Count + Following.Count;
}
