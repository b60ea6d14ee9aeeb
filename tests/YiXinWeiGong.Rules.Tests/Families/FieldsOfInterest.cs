using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>What a field of public interest is on a day, and by which day it is judged (办案领域).</summary>
internal sealed class FieldTable() : RuleTable("field", Code, On, Conduct, Clue, Filing, Choices, Standing, By, NeedsBasis, MinimumLevel, ByConduct, ByClue, ByFiling, Depends, Refused)
{
    private static readonly Column<string> Code = Given("field", "领域", Cells.Text, "领域代码", "the code of the field");
    private static readonly Column<Track> On = Given("track", "类型", Cells.Enum<Track>(), "诉讼类型", "the track");
    private static readonly Column<DateOnly> Conduct = Optional("conduct", "行为日", Cells.Date, "行为发生之日", "the day of the conduct");
    private static readonly Column<DateOnly> Clue = Optional("clue", "线索日", Cells.Date, "线索受理之日", "the day the clue came in");
    private static readonly Column<DateOnly> Filing = Given("filing", "立案日", Cells.Date, "立案之日", "the day of filing");
    private static readonly Column<FieldStanding> Standing = Expected("standing", "性质", Cells.Enum<FieldStanding>(), "法定、探索或者未开放", "statutory, exploratory or not open");
    private static readonly Column<FieldDate> By = Expected("by", "依据日", Cells.Enum<FieldDate>(), "以何日判断；所选之日不明的，以立案之日", "the day that counted; that of filing where the chosen one is not known");
    private static readonly Column<bool> NeedsBasis = Expected("needs-basis", "须依据文件", Cells.YesNo, "立案须载明依据文件", "a case must cite the decision it rests on");
    private static readonly Column<OfficeLevel> MinimumLevel = Expected("minimum-level", "最低层级", Cells.Enum<OfficeLevel>(), "可以办理的最低层级；任何层级均可的写“无”", "the lowest level that may handle it; none where any may");
    private static readonly Column<FieldStanding> ByConduct = Expected("by-conduct", "依行为日", Cells.Enum<FieldStanding>(), "以行为之日判断", "by the day of the conduct");
    private static readonly Column<FieldStanding> ByClue = Expected("by-clue", "依线索日", Cells.Enum<FieldStanding>(), "以线索之日判断", "by the day of the clue");
    private static readonly Column<FieldStanding> ByFiling = Expected("by-filing", "依立案日", Cells.Enum<FieldStanding>(), "以立案之日判断", "by the day of filing");
    private static readonly Column<bool> Depends = Expected("depends", "因日而异", Cells.YesNo, "结果因所选之日而不同", "the choice of day changes the result");

    public override Answer Run(Row row)
    {
        var (track, filing) = (row.Get(On), row.Get(Filing));
        var dates = new FieldDates { Conduct = Day(Conduct), Clue = Day(Clue), Filing = filing };
        var found = Fields.Embedded.Classify(new FieldCode(row.Get(Code)), dates, Books(row).InForce(filing));
        var chosen = found.Of(track);
        return new Answer
        {
            { Standing, chosen.Standing },
            { By, found.By },
            { NeedsBasis, chosen.NeedsBasisDocument },
            { MinimumLevel, chosen.MinimumLevel == OfficeLevel.None ? null : chosen.MinimumLevel },
            { ByConduct, found.ByConduct?.Of(track).Standing },
            { ByClue, found.ByClue?.Of(track).Standing },
            { ByFiling, found.ByFiling.Of(track).Standing },
            { Depends, found.DependsOnTheDate },
        };

        DateOnly? Day(Column<DateOnly> column) => row.Has(column) ? row.Get(column) : null;
    }
}
