using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class CivilNoticeTests
{
    [Fact]
    public void A_notice_of_national_reach_runs_and_the_review_after_it()
    {
        var civil = new CivilNotice(Periods);

        var notice = civil.Start(Day("2026-03-05"), NoticeMedia.National)!;
        var review = civil.ToReview(notice)!;

        (notice.Kind, notice.Article, notice.Nominal, notice.Effective).Should().Be(("civil-notice", "BG 91", Day("2026-04-04"), Day("2026-04-07")), "S66");
        (review.Kind, review.StartsAfter, review.Effective).Should().Be(("civil-review", "civil-notice", Day("2026-07-07")), "S66");
    }

    [Theory]
    [InlineData(NoticeMedia.Provincial)]
    [InlineData(NoticeMedia.Local)]
    public void A_notice_in_media_that_the_rules_do_not_list_is_void(string media)
    {
        var refusal = FluentActions.Invoking(() => new CivilNotice(Periods).Start(Day("2026-03-05"), media)).Should().Throw<RefusalException>().Which;

        (refusal.Code, refusal.Property).Should().Be(("rules.notice-media", "Media"), "S67");
    }

    [Fact]
    public void Before_the_case_rules_no_media_were_named_and_no_review_set()
    {
        var civil = new CivilNotice(new PeriodCounter(Until2026, RuleBooks.Embedded.InForce(Day("2019-05-01"))));

        var notice = civil.Start(Day("2019-05-01"), NoticeMedia.Local)!;

        (notice.Article, notice.Nominal).Should().Be(("JS 13", Day("2019-05-31")));
        civil.ToReview(notice).Should().BeNull();
    }
}
