using YiXinWeiGong.Vault;

namespace YiXinWeiGong.RuleTables;

/// <summary>How long what is kept, and may it be deleted (留存期限)?</summary>
internal sealed class RetentionTable() : RuleTable("retention", Class, Made, Ended, Held, On, May, Must, KeptUntil, DueAfter, Article, Why)
{
    private static readonly Column<string> Class = Given(
        "class", "类别", Cells.Known("network-log", RetentionClasses.Embedded.All.Select(kept => kept.Code), "class of retention", "retention.json lists them"), "留存类别", "the class of retention");
    private static readonly Column<DateOnly> Made = Given("made", "形成日", Cells.Date, "形成之日，期间自此起算", "the day it was made, from which its time runs");
    private static readonly Column<DateOnly> Ended = Optional("ended", "目的终了日", Cells.Date, "处理目的终了之日；仅因法定义务而留存的不填", "the day its purpose ended; empty for what is kept by duty alone");
    private static readonly Column<bool> Held = Optional("held", "保全", Cells.YesNo, "是否已采取保全", "whether it is under a legal hold");
    private static readonly Column<DateOnly> On = Given("on", "询问日", Cells.Date, "何日可否删除", "the day on which it is asked");
    private static readonly Column<bool> May = Expected("may", "可以删除", Cells.YesNo, "是否可以删除", "whether it may be deleted");
    private static readonly Column<bool> Must = Expected("must", "应当删除", Cells.YesNo, "是否应当删除", "whether it must be deleted");
    private static readonly Column<DateOnly> KeptUntil = Expected("kept-until", "至少留存至", Cells.Date, "法律要求留存的最后一日", "the last day on which the law wants it there");
    private static readonly Column<DateOnly> DueAfter = Expected("due-after", "至多留存至", Cells.Date, "可以留存的最后一日；由人决定的写“无”", "the last day on which it may be there; none where somebody decides");
    private static readonly Column<string> Article = Expected("article", "条文", Cells.Text, "所依条文", "its article");
    private static readonly Column<string> Why = Expected("because", "不可删除", Cells.Problem, "不可删除的问题代码；可以删除的写“无”", "the problem code of why it may not be deleted; none where it may");

    public override Answer Run(Row row)
    {
        var answer = RetentionClasses.Embedded.Ask(new RetentionQuestion
        {
            Class = row.Get(Class),
            MadeOn = row.Get(Made),
            PurposeEndedOn = row.Has(Ended) ? row.Get(Ended) : null,
            IsHeld = row.Or(Held, false),
            On = row.Get(On),
        });
        return new Answer
        {
            { May, answer.MayPurge },
            { Must, answer.MustPurge },
            { KeptUntil, answer.KeptUntil },
            { DueAfter, answer.DueAfter },
            { Article, answer.Term.Basis },
            { Why, answer.Refusal },
        };
    }
}
