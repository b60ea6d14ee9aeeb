using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Clues;

/// <summary>Clues for tests, brought where they stand by the actions that lead there.</summary>
internal static class SomeClue
{
    public static readonly DateTimeOffset Now = Instant("2026-03-10T01:00:00Z");

    public static readonly Office Ningxiang = SomeOffice.Of(OfficeLevel.Basic);

    public static readonly Office Liuyang = SomeOffice.Of(OfficeLevel.Basic);

    public static readonly ApprovalId Granted = ApprovalId.New(Now);

    public static ClueReport Report => new()
    {
        Field = new FieldCode("ENV"),
        DivisionCode = "430182",
        Title = "河道倾倒垃圾",
        Description = "沩水河边有人倾倒建筑垃圾。",
    };

    public static Clue In(ClueStatus status)
    {
        var clue = Clue.Submit(ClueId.New(Now), Ningxiang.Id, ClueSource.Report, new ReporterPseudonym("r-1"), Report, Fields.Embedded, Now);
        ClueAction[] path = status switch
        {
            ClueStatus.Submitted => [],
            ClueStatus.Received => [ClueAction.Receive],
            ClueStatus.UnderEvaluation => [ClueAction.Receive, ClueAction.BeginEvaluation],
            ClueStatus.Evaluated => [ClueAction.Receive, ClueAction.BeginEvaluation, ClueAction.ConcludeEvaluation],
            ClueStatus.Filed => [ClueAction.Receive, ClueAction.BeginEvaluation, ClueAction.ConcludeEvaluation, ClueAction.File],
            ClueStatus.NotFiled => [ClueAction.Receive, ClueAction.BeginEvaluation, ClueAction.ConcludeEvaluation, ClueAction.Decline],
            ClueStatus.ResolvedOnTheSpot => [ClueAction.Receive, ClueAction.ResolveOnTheSpot],
            ClueStatus.Transferred => [ClueAction.Receive, ClueAction.Transfer],
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
        foreach (var action in path)
        {
            clue.Do(action, Now);
        }

        return clue;
    }

    public static void Do(this Clue clue, ClueAction action, DateTimeOffset at)
    {
        switch (action)
        {
            case ClueAction.Receive: clue.Receive("宁检公益线索〔2026〕1号", at); break;
            case ClueAction.BeginEvaluation: clue.BeginEvaluation(at); break;
            case ClueAction.ConcludeEvaluation: clue.ConcludeEvaluation(at); break;
            case ClueAction.File: clue.File(new CaseId(Guid.Parse("0190a1b2-0000-7000-8000-0000000000ca")), "宁检行公立〔2026〕1号", at); break;
            case ClueAction.Decline: clue.Decline("未损害公益", at); break;
            case ClueAction.ResolveOnTheSpot: clue.ResolveOnTheSpot("已清运", clue.Status == ClueStatus.Evaluated ? Granted : null, at); break;
            case ClueAction.Transfer: clue.Transfer(Ningxiang, Liuyang, "发生在浏阳", at); break;
            default: throw new ArgumentOutOfRangeException(nameof(action));
        }
    }
}
