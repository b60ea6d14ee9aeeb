namespace YiXinWeiGong.Rules;

/// <summary>What a legal officer reads beside each value and choice of a book; kept by hand.</summary>
public sealed class RuleVocabularyTests
{
    [Theory]
    [InlineData("agency-reply", "行政机关履职并书面回复的期限", "the agency performs and replies")]
    [InlineData("urgent-agency-reply", "紧急情形下书面回复的期限", "the agency replies in an urgent case")]
    [InlineData("filing-decision-service", "立案决定书送达期限", "the filing decision is served")]
    [InlineData("recommendation-service", "检察建议书送达期限", "the recommendation is served")]
    [InlineData("recommendation-recorded-upward", "检察建议书备案期限", "the recommendation is recorded upward")]
    [InlineData("investigation", "调查办结期限", "the investigation is finished")]
    [InlineData("entrusted-investigation", "委托调查期限", "an entrusted investigation is finished")]
    [InlineData("civil-notice", "诉前公告期间", "the public notice runs")]
    [InlineData("civil-notice-media", "公告媒体范围", "media in which the notice counts")]
    [InlineData("administrative-review", "行政公益诉讼审查起诉期限", "the administrative review")]
    [InlineData("civil-review", "民事公益诉讼审查起诉期限", "the civil review")]
    [InlineData("review-extension", "每次延长审查起诉期限", "one extension of the review")]
    [InlineData("review-extensions-by-chief", "本院检察长可批准延长的次数", "extensions that the chief may grant")]
    [InlineData("excluded-time", "不计入办案期限的事项", "time that does not count")]
    [InlineData("indictment-recorded-upward", "起诉书备案期限", "the indictment is recorded upward")]
    [InlineData("appearance-letter", "提交派员出庭通知书期限", "the letter of appearance is sent")]
    [InlineData("judgment-report", "一审裁判上报期限", "the first-instance decision is reported")]
    [InlineData("appeal-report", "被告上诉情况上报期限", "the defendant's appeal is reported")]
    [InlineData("withdrawal-filed", "撤回或变更提交法院期限", "a withdrawal is filed with the court")]
    [InlineData("recusal-decision", "回避决定期限", "recusal is decided")]
    [InlineData("recusal-reconsideration", "回避复议决定期限", "the reconsideration is decided")]
    [InlineData("recusal-reconsiderations", "可申请复议的次数", "reconsiderations of one decision")]
    [InlineData("min-investigators", "共同调查的检察人员最少人数", "fewest staff who investigate together")]
    [InlineData("hearing-notice", "听证通知提前期间", "participants are told before a hearing")]
    [InlineData("min-hearing-officers", "听证员最少人数", "fewest hearing officers")]
    [InlineData("max-hearing-officers", "听证员最多人数", "most hearing officers")]
    [InlineData("min-hearing-officer-age", "听证员最低年龄", "youngest hearing officer")]
    [InlineData("procedural-reply", "程序性答复期限", "the procedural reply")]
    [InlineData("procedural-reply-working-days", "程序性答复期限（工作日）", "the procedural reply, in working days")]
    [InlineData("result-reply", "办理过程或结果答复期限", "result or progress")]
    [InlineData("visit-answer", "来访举报受理告知期限", "whether a visit's report is taken up")]
    [InlineData("office-closes", "停止业务活动的时间", "when the office closes")]
    public void Each_parameter_has_its_names(string key, string zh, string en)
    {
        var parameter = LegalParameters.All.Single(parameter => parameter.Key == key);

        (parameter.Zh, parameter.En).Should().Be((zh, en));
    }

    [Fact]
    public void There_are_no_other_parameters() => LegalParameters.All.Should().HaveCount(32);

    [Theory]
    [InlineData("rest-days", "?1")]
    [InlineData("close-of-day", "?2")]
    [InlineData("notice-days", "?3")]
    [InlineData("major-clues", "?4")]
    [InlineData("evaluation-clock", "?5")]
    [InlineData("urgent-cases", "?6")]
    [InlineData("after-suspension", "?8")]
    [InlineData("review-start", "?9")]
    [InlineData("longer-letter", "?9")]
    [InlineData("defaulter-bar", "?10")]
    [InlineData("officer-number", "?11")]
    [InlineData("field-date", "?12")]
    [InlineData("reply-days", "?13")]
    [InlineData("officer-replaced", "?14")]
    [InlineData("reporter-as-officer", "?15")]
    [InlineData("age-reached", "?16")]
    [InlineData("pretrial-instrument", "§0")]
    public void Each_open_point_has_its_number(string key, string point) =>
        OpenPoints.All.Single(open => open.Key == key).Point.Should().Be(point);

    [Fact]
    public void There_are_no_other_open_points() => OpenPoints.All.Should().HaveCount(17);

    [Theory]
    [InlineData("A")]
    [InlineData("Z")]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("WATER-2026")]
    [InlineData("ABCDEFGHIJ0123456789")]
    public void A_code_of_a_field_is_of_capitals_digits_and_hyphens(string code) =>
        Add(code).All.Should().Contain(field => field.Code == new FieldCode(code));

    [Theory]
    [InlineData("ABCDEFGHIJ01234567890")]
    [InlineData("Water")]
    [InlineData("WATER_2")]
    [InlineData("水")]
    [InlineData("A/B")]
    public void Any_other_code_is_refused_with_its_place(string code)
    {
        var adding = () => Add(code);

        adding.Should().Throw<Exception>().WithMessage($"*'{code}' is no code of a field*write at most 20 of A-Z, 0-9 and '-'*");
    }

    private static Fields Add(string code)
    {
        var json = $$"""{"source":"地方决定","fields":[{"code":"{{code}}","zh":"某领域","en":"a field","openings":[{"track":"civil","from":"2026-01-01","basis":"决定第1条"}]}]}""";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        return Fields.Embedded.With(stream);
    }
}
