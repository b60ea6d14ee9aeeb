using YiXinWeiGong.Cases;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>Which rule books are in force on a day (适用规则).</summary>
internal sealed class InForceTable() : RuleTable("in-force", On, DraftFrom, Choices, InForce, Undetermined)
{
    private static readonly Column<DateOnly> On = Given("on", "日期", Cells.Date, "所问之日", "the day in question");
    private static readonly Column<DateOnly> DraftFrom = Optional("draft-from", "草案启用", Cells.Date, SettingTable.DraftZh, SettingTable.DraftEn);
    private static readonly Column<IReadOnlyList<string>> InForce = Expected("books", "规则集", Cells.Text.Several, "有效的规则集，依名称", "the books in force, by name");
    private static readonly Column<bool> Undetermined = Expected("undetermined", "不能确定", Cells.YesNo, "没有规则集", "no book governs");

    public override Answer Run(Row row)
    {
        var books = row.Has(DraftFrom) ? Books(row).SwitchedOn("PIL-DRAFT", row.Get(DraftFrom)) : Books(row);
        var rules = books.InForce(row.Get(On));
        return new Answer { { InForce, rules.Pin.Books }, { Undetermined, rules.IsUndetermined } };
    }
}

/// <summary>What the rules in force set or choose, and which layer says so (国家、省级、本地).</summary>
internal sealed class SettingTable() : RuleTable("setting", On, Key, National, Provincial, At, DraftFrom, Choices, Value, Article, Book, Refused)
{
    public const string DraftZh = "检察公益诉讼法（草案）自何日启用；空为不启用", DraftEn = "from when the draft law is switched on; empty for never";

    private static readonly string[] Keys = [.. LegalParameters.All.Select(parameter => parameter.Key), .. OpenPoints.All.Select(point => point.Key)];

    private static readonly Column<DateOnly> On = Given("on", "日期", Cells.Date, "所问之日", "the day in question");
    private static readonly Column<string> Key = Given("key", "项目", Cells.Known(Keys[0], Keys, "key", $"write one of: {string.Join(" / ", Keys)}"), "参数或者未明之处", "a parameter or an open point");
    private static readonly Column<IReadOnlyList<Choice>> National = Optional("national", "国家", Cells.Choices, "2026年1月1日起另一国家规则集所定", "what another national book sets from 2026-01-01");
    private static readonly Column<IReadOnlyList<Choice>> Provincial = Optional("provincial", "湖南", Cells.Choices, "湖南省（430000）规则集所定", "what a book of Hunan (430000) sets");
    private static readonly Column<string> At = Optional("at", "区划", Cells.Text, "办案院所在区划；空为不问何院", "the division of the office; empty for no office in particular");
    private static readonly Column<DateOnly> DraftFrom = Optional("draft-from", "草案启用", Cells.Date, DraftZh, DraftEn);
    private static readonly Column<string> Value = Expected("value", "值", Cells.Text, "所定或者所选；规则未作规定的，被拒绝", "what is set or chosen; refused where the rules say nothing");
    private static readonly Column<string> Article = Expected("article", "条文", Cells.Text, "所依条文", "its article");
    private static readonly Column<string> Book = Expected("book", "规则集", Cells.Text, "所依规则集", "the rule book");

    public override Answer Run(Row row)
    {
        var books = Books(row);
        books = row.Has(National) ? books.With(LocalBook.Of("NATIONAL", RuleBookLayer.National, new DateOnly(2026, 1, 1), row.Get(National))) : books;
        books = row.Has(Provincial) ? books.With(LocalBook.Of("HUNAN", RuleBookLayer.Provincial, new DateOnly(2000, 1, 1), row.Get(Provincial), "430000")) : books;
        books = row.Has(DraftFrom) ? books.SwitchedOn("PIL-DRAFT", row.Get(DraftFrom)) : books;
        var rules = books.InForce(row.Get(On), row.Has(At) ? SomeCases.Office(row.Get(At)) : null);
        if (rules.Choices.FirstOrDefault(choice => choice.Point == row.Get(Key)) is { } choice)
        {
            return new Answer { { Value, choice.Option }, { Article, (string?)null }, { Book, choice.Book } };
        }

        var (value, article, book) = LegalParameters.All.Single(parameter => parameter.Key == row.Get(Key)) switch
        {
            RuleParameter<LegalPeriod> period => Of(rules.Require(period)),
            RuleParameter<int> count => Of(rules.Require(count)),
            RuleParameter<TimeOnly> time => Of(rules.Require(time)),
            RuleParameter<IReadOnlyList<string>> codes => Of(rules.Require(codes)),
            var other => throw new InvalidOperationException($"No row can ask for {other}."),
        };
        return new Answer { { Value, value }, { Article, article }, { Book, book } };
    }

    private static (string Value, string Article, string Book) Of<T>(RuleValue<T> set)
        where T : notnull => (
        set.Value switch
        {
            IReadOnlyList<string> codes => string.Join('+', codes),
            TimeOnly time => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{set.Value}"),
        },
        set.Article,
        set.Book);
}

/// <summary>Under which rules a case is, and what becomes of its agency's reply when it is moved to others (规则衔接).</summary>
internal sealed class PinnedTable() : RuleTable("pinned", Filed, LaterFrom, Later, Served, Moved, Effect, Notices, Pinned, Reply, Due, Refused)
{
    private static readonly Column<DateOnly> Filed = Given("filed", "立案日", Cells.Date, "立案之日", "the day of filing");
    private static readonly Column<DateOnly> LaterFrom = Given("later-from", "新法施行", Cells.Date, "新规则集自何日施行", "from when a later book is in force");
    private static readonly Column<IReadOnlyList<Choice>> Later = Given("later", "新法所定", Cells.Choices, "新规则集所定", "what it sets");
    private static readonly Column<DateOnly> Served = Given("served", "送达日", Cells.Date, "检察建议书送达之日", "the day the recommendation is served");
    private static readonly Column<DateOnly> Moved = Optional("moved", "衔接决定", Cells.Date, "作出规则衔接决定之日；与送达同日的，先于送达", "the day of a recorded decision to move the case; before service where it is the same day");
    private static readonly Column<TransitionEffect> Effect = Optional("effect", "衔接效果", Cells.Enum<TransitionEffect>(), "已起算的期限如何；空为不变", "what becomes of periods that run; empty where they stay");
    private static readonly Column<IReadOnlyList<string>> Pinned = Expected("books", "规则集", Cells.Text.Several, "最终适用的规则集", "the books it is under in the end");
    private static readonly Column<LegalPeriod> Reply = Expected("reply", "回复期限", Cells.Period, "行政机关回复的期限", "how long the agency has to reply");
    private static readonly Column<DateOnly> Due = Expected("due", "回复届满日", Cells.Date, "回复的最后一日；暂定的写“无”", "the last day of the reply; none while provisional");

    public override Answer Run(Row row)
    {
        var calendar = Calendar(row);
        var books = RuleBooks.Embedded.With(LocalBook.Of("LATER", RuleBookLayer.National, row.Get(LaterFrom), row.Get(Later)));
        var (filed, served) = (row.Get(Filed), row.Get(Served));
        var proposed = SomeCases.Proposed();
        proposed.File("1", filed, null, [], By(books.InForce(filed)), SomeCases.Some);
        if (row.Has(Moved) && row.Get(Moved) <= served)
        {
            Move();
        }

        var own = By(books.Of(proposed.Rules!));
        proposed.DraftRecommendation(SomeCases.Letter(LegalPeriod.Months(2)), served, own, SomeCases.Some);
        proposed.IssueRecommendation("1", served, own, SomeCases.Some);
        proposed.ServeRecommendation(served, ServiceManner.Direct, own, SomeCases.Some);
        if (row.Has(Moved) && row.Get(Moved) > served)
        {
            Move();
        }

        var reply = proposed.DeadlineOf(DeadlineKinds.AgencyReply)!;
        return new Answer { { Pinned, proposed.Rules!.Books }, { Reply, reply.Period }, { Due, reply.Effective } }.Because(reply.Reasons);

        void Move() => proposed.Transition(
            new Approvals.ApprovalId(proposed.Id.Value), By(books.InForce(row.Get(Moved))), row.Get(Moved), row.Or(Effect, TransitionEffect.Keep), "例",
            calendar.StartOf(row.Get(Moved)));

        CaseDeadlines By(RulesInForce rules) => new(new PeriodCounter(calendar, rules));
    }
}
