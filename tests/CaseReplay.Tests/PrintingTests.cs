using CaseReplay.Printing;
using CaseReplay.Text;
using YiXinWeiGong.Rules;

namespace CaseReplay;

public sealed class PrintingTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("线索", 4)]
    [InlineData("〔2023〕1号", 11)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("𠮷", 2)]
    public void Chinese_characters_take_two_columns(string text, int columns) => TextWidth.Of(text).Should().Be(columns);

    [Fact]
    public void Text_wraps_at_spaces_and_between_Chinese_characters()
    {
        TextWidth.Wrap("one two three", 8).Should().Equal("one two", "three");
        TextWidth.Wrap("益心为公志愿者", 6).Should().Equal("益心为", "公志愿", "者");
        TextWidth.Wrap("益心为，公", 6).Should().Equal(["益心为，", "公"], "a closing mark does not begin a line");
        TextWidth.Wrap("益心为）。公", 6).Should().Equal(["益心", "为）。", "公"], "nor do two of them");
        TextWidth.Wrap("a\nb", 8).Should().Equal("a", "b");
        TextWidth.Wrap("", 8).Should().Equal("");
    }

    [Fact]
    public void A_deadline_is_printed_with_the_rule_and_article_of_each_step()
    {
        var deadline = new Deadline
        {
            Kind = DeadlineKinds.AgencyReply,
            Article = "JS 21(2)",
            From = new(2023, 4, 1),
            Nominal = new(2023, 6, 1),
            Effective = new(2023, 6, 2),
            Reasons = [new("PER-02", "MD 202", new(2023, 6, 1)), new("PER-03", "ML 85(3)", new(2023, 6, 2))],
        };

        DeadlineText.Of(deadline, Language.Zh).Should().Be(
            "行政机关书面回复（检察公益诉讼司法解释第21条第2款）：自 2023-04-01 起，原届满日 2023-06-01，届满日 2023-06-02。"
            + "理由：2023-06-01：按月计算，届满于对应日，无对应日的为月末日（民法典第202条）；2023-06-02：原届满日为休息日，顺延至其后第一日（民事诉讼法第85条第3款）");
        DeadlineText.Of(deadline.Met(new(2023, 5, 30)) with { Effective = null }, Language.En).Should().Be(
            "Agency's written reply (Interpretation on Procuratorial Public-Interest-Litigation Cases (2018) 21(2)): from 2023-04-01, nominal day 2023-06-01 → "
            + "last day provisional (no holiday notice loaded), met on 2023-05-30, in time. Why: 2023-06-01: months end on the corresponding day, "
            + "or on the last of the month (Civil Code 202); 2023-06-02: the last day is a rest day, so the period ends on the first day after "
            + "(Civil Procedure Law 85(3))");
    }

    [Fact]
    public void A_deadline_is_printed_with_its_rule_book_and_what_to_be_careful_about()
    {
        var deadline = new Deadline
        {
            Kind = DeadlineKinds.HearingNotice,
            Article = "TZ 10 item 2",
            Book = "TZ@1",
            CountsBack = true,
            From = new(2023, 3, 28),
            Nominal = new(2023, 3, 25),
            Effective = new(2023, 3, 25),
            Reasons = [new("PER-09", "TZ 10 item 2", new(2023, 3, 25))],
            Warnings = [DeadlineWarnings.LastDayIsRestDay],
        };

        DeadlineText.Of(deadline, Language.Zh).Should().StartWith("听证通知（人民检察院审查案件听证工作规定第10条第（二）项，TZ@1）：自听证日 2023-03-28 倒数，最迟 2023-03-25。").And.EndWith("。注意：通知截止日为休息日，不倒扣顺延");
        DeadlineText.Of(deadline, Language.En).Should().Contain(", TZ@1): counted back from the hearing on 2023-03-28, 2023-03-25 at the latest.").And.EndWith(". Mind: The last day for the notice is a rest day; it does not move back");
        DeadlineText.InShort(deadline, Language.Zh).Should().Be("2023-03-25 → 2023-03-25（TZ 10 item 2，TZ@1）");
        DeadlineText.InShort(deadline.Met(new(2023, 3, 27)) with { Book = null }, Language.En).Should().Be("2023-03-25 → 2023-03-25, met on 2023-03-27, late (TZ 10 item 2)");
    }

    [Theory]
    [InlineData("TZ 10 item 2", "*听证工作规定第10条第（二）项")]
    [InlineData("JS 21(2)", "*司法解释第21条第2款")]
    [InlineData("ML 85(2); MD 201", "*民事诉讼法第85条第2款、*民法典第201条")]
    [InlineData("BG 84, 99, 103", "*办案规则第84条、第99条、第103条")]
    [InlineData("JB 54 (RPT-01)", "*举报工作规定第54条")]
    [InlineData("XF (RPT-02)", "*件件有回复*")]
    public void An_article_is_written_out_with_its_paragraph_or_its_item(string article, string zh) =>
        Names.OfArticle(article, Language.Zh).Should().Match(zh).And.NotContain("RPT");

    [Fact]
    public void Of_a_period_that_stands_still_the_last_day_is_open()
    {
        var deadline = new Deadline
        {
            Kind = DeadlineKinds.AdministrativeReview,
            Article = "BG 47(1)",
            From = new(2023, 6, 1),
            Nominal = new(2023, 7, 1),
            Changes = [new() { Kind = PeriodChangeKind.Suspended, Article = "BG 78", From = new(2023, 6, 10) }],
        };

        DeadlineText.InShort(deadline, Language.Zh).Should().Be("2023-07-01 → 待定（中止中）（BG 47(1)）");
        DeadlineText.InShort(deadline, Language.En).Should().Be("2023-07-01 → open (suspended) (BG 47(1))");
    }

    [Theory]
    [InlineData(2, true, "行政机关书面回复：已于 2023-06-02 完成（按期）", "Agency's written reply: met on 2023-06-02, in time")]
    [InlineData(3, true, "行政机关书面回复：已于 2023-06-03 完成（逾期）", "Agency's written reply: met on 2023-06-03, late")]
    [InlineData(1, false, "行政机关书面回复：已于 2023-06-01 完成（按期）", "Agency's written reply: met on 2023-06-01, in time")]
    [InlineData(2, false, "行政机关书面回复：已于 2023-06-02 完成", "Agency's written reply: met on 2023-06-02")]
    public void That_a_deadline_is_met_is_one_short_line(int day, bool isCertain, string zh, string en)
    {
        var deadline = new Deadline
        {
            Kind = DeadlineKinds.AgencyReply,
            Article = "JS 21(2)",
            From = new(2023, 4, 1),
            Nominal = new(2023, 6, 1),
            Effective = isCertain ? new(2023, 6, 2) : null,
            MetOn = new(2023, 6, day),
        };

        DeadlineText.OfMet(deadline, Language.Zh).Should().Be(zh);
        DeadlineText.OfMet(deadline, Language.En).Should().Be(en);
    }

    [Fact]
    public async Task Progress_is_shown_after_a_second_and_taken_away_again()
    {
        using var error = new StringWriter();
        var progress = new Progress(error, isTerminal: true, Language.En);
        progress.Show(0, 2, "Waste", 0, 4);
        progress.Clear();
        error.ToString().Should().BeEmpty("it has not been a second yet");

        await Task.Delay(TimeSpan.FromMilliseconds(1050));
        progress.Show(1, 2, "Waste", 3, 4);
        progress.Clear();

        error.ToString().Should().Be("\r\e[K██████████░░░░░░░░░░ 1/2 cases, 3/4 steps  Waste\r\e[K");
    }

    [Fact]
    public async Task Progress_is_not_shown_where_there_is_no_terminal()
    {
        using var error = new StringWriter();
        var progress = new Progress(error, isTerminal: false, Language.En);

        await Task.Delay(TimeSpan.FromMilliseconds(1050));
        progress.Show(1, 2, "Waste", 3, 4);

        error.ToString().Should().BeEmpty();
    }
}
