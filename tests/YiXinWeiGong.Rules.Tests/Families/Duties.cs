using YiXinWeiGong.Cases;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>When something is due by the rules in force (法定期限).</summary>
internal sealed class DutyTable() : RuleTable("duty", Duty, From, Urgent, On, Notices, Choices, Book, Article, Limited, Nominal, Due, Took, Refused)
{
    private static readonly Column<bool> Urgent = Optional("urgent", "紧急", Cells.YesNo, "紧急情形（损害继续扩大等）", "an urgent case, such as harm that goes on growing");

    private static readonly Dictionary<string, Func<PeriodCounter, DateOnly, Row, Deadline?>> Ways = new(StringComparer.Ordinal)
    {
        [DeadlineKinds.ServeFilingDecision] = (periods, from, _) => new CaseDeadlines(periods).ToServeFilingDecision(from),
        [DeadlineKinds.ServeRecommendation] = (periods, from, _) => new CaseDeadlines(periods).ToServeRecommendation(from),
        [DeadlineKinds.RecordUpward] = (periods, from, _) => new CaseDeadlines(periods).ToRecordUpward(from),
        [DeadlineKinds.AgencyReply] = (periods, from, row) => new CaseDeadlines(periods).ToReply(from, row.Or(Urgent, false)),
        [DeadlineKinds.ProceduralReply] = (periods, from, _) => new ReporterDeadlines(periods).ToReply(from),
        [DeadlineKinds.ResultReply] = (periods, from, _) => new ReporterDeadlines(periods).ToTellResult(from),
        [DeadlineKinds.VisitAnswer] = (periods, from, _) => new ReporterDeadlines(periods).ToAnswerVisit(from),
        [DeadlineKinds.Investigation] = Plain(DeadlineKinds.Investigation, LegalParameters.Investigation),
        [DeadlineKinds.EntrustedInvestigation] = Plain(DeadlineKinds.EntrustedInvestigation, LegalParameters.EntrustedInvestigation),
        [DeadlineKinds.RecordIndictmentUpward] = Plain(DeadlineKinds.RecordIndictmentUpward, LegalParameters.IndictmentRecordedUpward),
        [DeadlineKinds.AppearanceLetter] = Plain(DeadlineKinds.AppearanceLetter, LegalParameters.AppearanceLetter),
        [DeadlineKinds.ReportJudgment] = Plain(DeadlineKinds.ReportJudgment, LegalParameters.JudgmentReport),
        [DeadlineKinds.ReportAppeal] = Plain(DeadlineKinds.ReportAppeal, LegalParameters.AppealReport),
        [DeadlineKinds.FileWithdrawal] = Plain(DeadlineKinds.FileWithdrawal, LegalParameters.WithdrawalFiled),
    };

    private static readonly Column<string> Duty = Given("duty", "事项", Codes(), "须做的事", "what is due");
    private static readonly Column<DateOnly> From = Given("from", "起算日", Cells.Date, Period.From, Period.FromEn);
    private static readonly Column<DateOnly> On = Optional("on", "规则日", Cells.Date, "依何日有效的规则；空为起算日", "by the rules of which day; empty for the day it runs from");
    private static readonly Column<string> Book = Expected("book", "规则集", Cells.Text, "所依规则集", "the rule book");
    private static readonly Column<string> Article = Expected("article", "条文", Cells.Text, "所依条文", "its article");
    private static readonly Column<bool> Limited = Expected("limited", "有期限", Cells.YesNo, "规则定有期限", "the rules set a limit");
    private static readonly Column<DateOnly> Nominal = Expected("nominal", "原届满日", Cells.Date, "顺延之前的届满日；按工作日的为最早可能之日", "the last day before any rolling; of working days the earliest it can be");
    private static readonly Column<DateOnly> Due = Expected("due", "届满日", Cells.Date, "届满日；暂定或者无期限的写“无”", "the last day; none while provisional or without a limit");

    public override Answer Run(Row row)
    {
        var from = row.Get(From);
        var periods = new PeriodCounter(Calendar(row), Books(row).InForce(row.Or(On, from)));
        var deadline = Ways.TryGetValue(row.Get(Duty), out var way)
            ? way(periods, from, row)
            : throw new FormatException($"column '{Duty}': '{row.Get(Duty)}' has a table of its own; write one of: {string.Join(" / ", Ways.Keys)}");
        return new Answer
        {
            { Book, deadline?.Book },
            { Article, deadline?.Article },
            { Limited, deadline is not null },
            { Nominal, deadline?.Nominal },
            { Due, deadline?.Effective },
            { Took, TakenBy(deadline) },
        }.Because(deadline?.Reasons ?? []);
    }

    /// <summary>Its column names every duty that the table knows, so that nobody has to look for a list.</summary>
    private static Cell<string> Codes()
    {
        var labels = Labels.OfCodes(typeof(DeadlineKinds));
        return Cells.CodeOf(typeof(DeadlineKinds)) with { Form = string.Join(" / ", Ways.Keys.Select(kind => $"{kind} {labels[kind].ZhHans}")) };
    }

    private static Func<PeriodCounter, DateOnly, Row, Deadline?> Plain(string kind, RuleParameter<LegalPeriod> period) => (periods, from, _) => periods.Due(kind, period, from);
}
