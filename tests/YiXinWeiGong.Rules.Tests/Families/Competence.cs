using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>A table that asks which of the offices that ship with the library is competent (管辖).</summary>
internal abstract class JurisdictionTable(string name, params IReadOnlyList<Column> columns) : RuleTable(name, columns)
{
    protected static readonly Cell<OfficeId> Office = new(
        "宁检 / ningxiang / 宁乡市人民检察院", Read, id => Entry(id).ShortName, id => OfficeSeed.Embedded.First(other => other.Id != id).Id, OfficeSeed.Embedded[0].Id);

    protected static readonly Column<Track> Track = Given("track", "类型", Cells.Enum<Track>(), "诉讼类型", "the track");
    protected static readonly Column<DateOnly> On = Given("on", "日期", Cells.Date, "判断之日", "the day of the question");
    protected static readonly Column<string> Field = Optional("field", "领域", Cells.Text, "领域代码；空为ENV", "the code of the field; empty for ENV");
    protected static readonly Column<string> AgencyAt = Optional("agency-at", "机关所在", Cells.Text, "行政机关所在区划", "the division of the agency");
    protected static readonly Column<AgencyLevel> AgencyLevel = Optional("agency-level", "机关层级", Cells.Enum<AgencyLevel>(), "行政机关的层级；空为县级", "the agency's level; empty for county");
    protected static readonly Column<bool> Government = Optional("government", "政府", Cells.YesNo, "被监督的是人民政府", "the respondent is a government");
    protected static readonly Column<string> Seat = Optional("seat", "机关住所", Cells.Text, "行政机关住所所在的县级区划", "the county-level division where the agency sits");
    protected static readonly Column<IReadOnlyList<string>> Act = Optional("act", "行为地", Cells.Text.Several, "违法行为发生地", "where the act was done");
    protected static readonly Column<IReadOnlyList<string>> Result = Optional("result", "结果地", Cells.Text.Several, "损害结果地", "where its result came about");
    protected static readonly Column<IReadOnlyList<string>> Domicile = Optional("domicile", "住所地", Cells.Text.Several, "违法行为人住所地", "where whoever acted is domiciled");
    protected static readonly Column<OfficeId> Criminal = Optional("criminal", "刑案承办", Office, "办理刑事案件的检察院", "the office that handles the criminal case");
    protected static readonly Column<bool> Major = Optional("major", "重大复杂", Cells.YesNo, "重大、复杂案件", "a major or complex case");
    protected static readonly Column<bool> Marine = Optional("marine", "海洋", Cells.YesNo, "海洋案件", "a marine case");
    protected static readonly Column<IReadOnlyList<string>> Harmed = Optional("harmed", "受损区划", Cells.Text.Several, "公益受损的各区划", "the divisions in which the public interest is harmed");
    protected static readonly Column<OfficeId> At = Optional("at", "现管院", Office, "持有线索或者案件的检察院", "the office that has the matter");
    protected static readonly Column<IReadOnlyList<OfficeId>> Competent = Expected("competent", "管辖院", Office.Several, "依法管辖的检察院", "the offices whose matter it is");
    protected static readonly Column<IReadOnlyList<string>> Rules = Expected("rules", "规则", Cells.CodeOf(typeof(JurisdictionRules)).Several, "所依规则", "the rules applied");

    protected static Jurisdiction Law { get; } = new(OfficeTree.Embedded, Fields.Embedded, Divisions.Embedded, RuleBooks.Embedded);

    protected static JurisdictionQuestion Question(Row row) => new()
    {
        Track = row.Or(Track, YiXinWeiGong.Rules.Track.Administrative),
        On = row.Get(On),
        Field = new FieldCode(row.Or(Field, "ENV")),
        AgencyDivision = row.Has(AgencyAt) ? row.Get(AgencyAt) : null,
        AgencyLevel = row.Or(AgencyLevel, Cases.AgencyLevel.County),
        AgencyIsGovernment = row.Or(Government, false),
        AgencySeat = row.Has(Seat) ? row.Get(Seat) : null,
        Acts = row.Or(Act, []),
        Results = row.Or(Result, []),
        Domiciles = row.Or(Domicile, []),
        CriminalCaseAt = row.Has(Criminal) ? row.Get(Criminal) : null,
        IsMajor = row.Or(Major, false),
        IsMarine = row.Or(Marine, false),
        Harmed = row.Or(Harmed, []),
        At = row.Has(At) ? row.Get(At) : null,
    };

    protected static IReadOnlyList<OfficeId> Those(JurisdictionDecision decision, Competence competence) =>
        [.. decision.Competent.Where(office => office.Competence == competence).Select(office => office.Office)];

    protected static IReadOnlyList<string> RulesOf(IEnumerable<RuleCitation> cited) => [.. cited.Select(rule => rule.Rule).Distinct()];

    private static OfficeSeedEntry Entry(OfficeId id) => OfficeSeed.Embedded.Single(office => office.Id == id);

    private static OfficeId Read(string text) => OfficeSeed.Embedded.FirstOrDefault(office => text == office.Alias || text == office.ShortName || text == office.Name)?.Id
        ?? throw new FormatException($"there is no office '{text}'; write one of: {string.Join(" / ", OfficeSeed.Embedded.Select(office => $"{office.ShortName} {office.Alias}"))}");
}

/// <summary>Which office files (立案管辖).</summary>
internal sealed class CompetenceTable() : JurisdictionTable(
    "competence", Track, On, Field, AgencyAt, AgencyLevel, Government, Act, Result, Domicile, Criminal, Major, Harmed, At, Reason, Competent, MayTake, Rules, Permitted, WhyNot, ByAnalogy, Refused)
{
    private static readonly Column<string> Reason = Optional("reason", "理由", Cells.Text, "现管院载明的管辖理由", "the reason that the office records");
    private static readonly Column<IReadOnlyList<OfficeId>> MayTake = Expected("may-take", "可以管辖", Office.Several, "也可以管辖的检察院", "the offices that may take it as well");
    private static readonly Column<bool> Permitted = Expected("permitted", "可以立案", Cells.YesNo, "现管院可以立案", "the office that has it may file");
    private static readonly Column<NotCompetentReason> WhyNot = Expected("why-not", "不管辖原因", Cells.Enum<NotCompetentReason>(), "现管院为何不能管辖", "why the office that has it is not competent");

    private static readonly Column<bool> ByAnalogy = Expected("by-analogy", "参照", Cells.YesNo, "所依条文当日尚未施行，参照适用", "the articles were not in force yet on the day and are applied by analogy");

    public override Answer Run(Row row)
    {
        var decision = Law.Decide(Question(row));
        return new Answer
        {
            { Competent, Those(decision, Competence.Own) },
            { ByAnalogy, decision.Competent.SelectMany(office => office.By).Any(rule => rule.IsByAnalogy) },
            { MayTake, Those(decision, Competence.May) },
            { Rules, RulesOf(decision.Competent.SelectMany(office => office.By)) },
            { Permitted, row.Has(At) ? decision.Permits(row.Get(At), row.Or(Reason, "")) : null },
            { WhyNot, row.Has(At) ? decision.Considered.FirstOrDefault(office => office.Office == row.Get(At))?.Why : null },
        };
    }
}

/// <summary>Disputes about competence, and decisions that move a matter to another office (管辖争议、指定、提办、交办).</summary>
internal sealed class MovedTable() : JurisdictionTable("moved", OfTrack, On, Field, AgencyAt, AgencyLevel, Act, Disputing, TalksFailed, Kind, By, To, Basis, Path, Superior, Competent, Rules, Refused)
{
    private static readonly Column<Track> OfTrack = Optional("track", "类型", Cells.Enum<Track>(), "诉讼类型；空为行政公益诉讼", "the track; empty for administrative");
    private static readonly Column<IReadOnlyList<OfficeId>> Disputing = Optional("disputing", "争议院", Office.Several, "有争议的各院", "the offices that disagree");
    private static readonly Column<DateOnly> TalksFailed = Optional("talks-failed", "协商不成", Cells.Date, "协商不成之日；空为尚在协商", "the day their talks failed; empty while they go on");
    private static readonly Column<OverrideKind> Kind = Optional("kind", "决定", Cells.Enum<OverrideKind>(), "改变管辖的决定；空为没有", "the decision that moves the matter; empty for none");
    private static readonly Column<OfficeId> By = Optional("by", "决定院", Office, "作出决定的检察院", "the office that decides");
    private static readonly Column<OfficeId> To = Optional("to", "承办院", Office, "决定由其办理的检察院", "the office that gets it");
    private static readonly Column<bool> Basis = Optional("documented", "有依据文件", Cells.YesNo, "载明依据文件；空为是", "the decision names its document; empty for yes");
    private static readonly Column<DisagreementPath> Path = Expected("path", "异议途径", Cells.Enum<DisagreementPath>(), "有不同意见的如何处理", "how one who disagrees goes about it");
    private static readonly Column<OfficeId> Superior = Expected("superior", "上级院", Office, "由何院处理", "which office hears it");

    public override Answer Run(Row row)
    {
        var decision = Law.Decide(Question(row) with
        {
            Track = row.Or(OfTrack, YiXinWeiGong.Rules.Track.Administrative),
            Dispute = row.Has(Disputing)
                ? new JurisdictionDispute { Offices = row.Get(Disputing), TalksFailedOn = row.Has(TalksFailed) ? row.Get(TalksFailed) : null }
                : null,
            Override = row.Has(Kind)
                ? new JurisdictionOverride { Kind = row.Get(Kind), By = row.Get(By), To = row.Get(To), Reason = "例", Basis = row.Or(Basis, true) ? "例" : null }
                : null,
        });
        var first = decision.Disagreements is [var one, ..] ? one : null;
        return new Answer
        {
            { Path, first?.Path },
            { Superior, first?.Superior },
            { Competent, Those(decision, Competence.Own) },
            { Rules, RulesOf(decision.Competent.SelectMany(office => office.By)) },
        };
    }
}

/// <summary>To which court a suit goes, and through which office (起诉管辖).</summary>
internal sealed class SuitTable() : JurisdictionTable("suit", Track, On, Field, AgencyAt, AgencyLevel, Seat, Act, Criminal, Major, Marine, Court, Places, Sues, Moves, Assumed, Rules)
{
    private static readonly Column<CourtKind> Court = Expected("court", "法院", Cells.Enum<CourtKind>(), "法院种类", "the kind of court");
    private static readonly Column<IReadOnlyList<string>> Places = Expected("places", "所在", Cells.Text.Several, "以何地定法院", "the places whose court it is");
    private static readonly Column<IReadOnlyList<OfficeId>> Sues = Expected("sues", "起诉院", Office.Several, "提起诉讼的检察院；已知事项不能确定的写“无”", "the office that sues; none where what is known does not say");
    private static readonly Column<bool> Moves = Expected("moves", "须移送", Cells.YesNo, "起诉前须移送他院", "the case moves to another office before suit");

    private static readonly Column<bool> Assumed = Expected("assumed", "推定", Cells.YesNo, "规则没有写明，推定如此", "no rule says so; it is assumed");

    public override Answer Run(Row row)
    {
        var suit = Law.Decide(Question(row)).Suit;
        return new Answer { { Court, suit?.Court }, { Places, suit?.CourtPlaces }, { Sues, suit?.Offices }, { Moves, suit?.MovesBeforeSuit }, { Assumed, suit?.RestsOnAssumption }, { Rules, suit is null ? null : RulesOf(suit.By) } };
    }
}

/// <summary>By which document a clue moves, and to whom (线索移送).</summary>
internal sealed class TransferTable() : JurisdictionTable("transfer", On, At, AgencyAt, AgencyLevel, Letter, To, Instrument, Goes, MustAccept, Rules, Path, Superior, Refused)
{
    private static readonly Column<TransferLetter> Letter = Optional("letter", "拟用文书", Cells.Enum<TransferLetter>(), "拟用的移送文书", "the document that is to be used");
    private static readonly Column<OfficeId> To = Optional("to", "拟送院", Office, "拟移送的检察院", "the office it is to go to");
    private static readonly Column<TransferLetter> Instrument = Expected("instrument", "应用文书", Cells.Enum<TransferLetter>(), "应当使用的文书；不须移送的写“无”", "the document to use; none where nothing moves");
    private static readonly Column<OfficeId> Goes = Expected("goes-to", "移送至", Office, "应当移送的检察院", "the office it goes to");
    private static readonly Column<bool> MustAccept = Expected("must-accept", "应当受理", Cells.YesNo, "受移送的院应当受理", "the receiver must accept");
    private static readonly Column<DisagreementPath> Path = Expected("path", "异议途径", Cells.Enum<DisagreementPath>(), "受移送的院有不同意见的如何处理", "how a receiver who disagrees goes about it");
    private static readonly Column<OfficeId> Superior = Expected("superior", "上级院", Office, "由何院处理", "which office hears it");

    public override Answer Run(Row row)
    {
        var decision = Law.Decide(Question(row));
        if (row.Has(Letter))
        {
            decision.RequireRoute(row.Get(Letter), row.Get(To));
        }

        var first = decision.Disagreements is [var one, ..] ? one : null;
        return new Answer
        {
            { Instrument, decision.Move?.Letter },
            { Goes, decision.Move?.To },
            { MustAccept, decision.Move?.MustBeAccepted },
            { Rules, decision.Move is { } move ? RulesOf(move.By) : null },
            { Path, first?.Path },
            { Superior, first?.Superior },
        };
    }
}

/// <summary>Which code a division bears on a day (行政区划代码).</summary>
internal sealed class DivisionTable() : RuleTable("division", Code, On, Valid, Then)
{
    private static readonly Column<string> Code = Given("code", "代码", Cells.Text, "区划代码", "the division code");
    private static readonly Column<DateOnly> On = Given("on", "日期", Cells.Date, "所问之日", "the day in question");
    private static readonly Column<Known> Valid = Expected("valid", "有效", Cells.Enum<Known>(), "当日有效；表中没有的，未知", "valid on that day; unknown where the table does not hold it");
    private static readonly Column<string> Then = Expected("then", "当日代码", Cells.Text, "同一地方当日的代码", "the same place's code on that day");

    public override Answer Run(Row row)
    {
        var (code, on) = (row.Get(Code), row.Get(On));
        var division = Divisions.Embedded.Find(code);
        return new Answer
        {
            { Valid, (division is null ? default(bool?) : division.CodeOn(on) == code).ToKnown() },
            { Then, Divisions.Embedded.CodeOn(code, on) },
        };
    }
}
