using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>Calendars that know only some of the notices that ship with the library.</summary>
internal static class Calendars
{
    public static LegalCalendar Of(Row row, Column<IReadOnlyList<int>> notices)
    {
        if (!row.Has(notices))
        {
            return LegalCalendar.Embedded;
        }

        var years = row.Get(notices);
        var known = LegalCalendar.Embedded.Notices;
        foreach (var year in years.Where(year => known.All(notice => notice.Year != year)))
        {
            throw new FormatException($"column '{notices}': there is no notice of {year}; write years of {known[0].Year} to {known[^1].Year}");
        }

        return new LegalCalendar(known.Where(notice => years.Contains(notice.Year)));
    }
}
