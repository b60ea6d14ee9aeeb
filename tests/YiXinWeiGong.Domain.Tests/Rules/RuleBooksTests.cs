using YiXinWeiGong.Offices;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class RuleBooksTests
{
    [Theory]
    [InlineData("2015-12-23", "")]
    [InlineData("2015-12-24", "SD@1")]
    [InlineData("2017-06-30", "SD@1")]
    [InlineData("2017-07-01", "")]
    [InlineData("2018-03-01", "")]
    [InlineData("2018-03-02", "JS@1")]
    [InlineData("2020-09-14", "JS@1 XF@1 TZ@1")]
    [InlineData("2021-06-30", "JS@1 XF@1 TZ@1")]
    [InlineData("2021-07-01", "JS@1 XF@1 TZ@1 BG@1")]
    [InlineData("2026-11-24", "JS@1 XF@1 TZ@1 BG@1")]
    public void Each_day_has_the_books_in_force_and_the_gap_after_the_pilot_has_none(string on, string books)
    {
        var rules = RuleBooks.Embedded.InForce(Day(on));

        string.Join(' ', rules.Books.Select(book => book.Ref)).Should().Be(books);
        rules.IsUndetermined.Should().Be(books.Length == 0);
    }

    [Theory]
    [InlineData("2016-06-01", "1 month", "SD 40", "SD@1")]
    [InlineData("2018-03-02", "2 months", "JS 21(2)", "JS@1")]
    [InlineData("2026-01-01", "2 months", "JS 21(2)", "JS@1")]
    public void The_agency_s_time_is_that_of_the_day(string on, string value, string article, string book) =>
        RuleBooks.Embedded.InForce(Day(on)).Require(LegalParameters.AgencyReply).Should().Be(new RuleValue<LegalPeriod>(Period(value), article, book));

    [Fact]
    public void The_numbers_of_today_are_those_of_the_articles()
    {
        // By hand from the articles: BG 23, 36, 43, 46–49, 58, 62, 70, 75, 76, 84, 91; JS 8, 21; TZ 7, 10; RPT-01, RPT-02.
        Law.Settings.Select(setting => $"{setting.Key} {setting.Value}").Should().Equal(
            "agency-reply 2 months", "urgent-agency-reply 15 days", "filing-decision-service 7 days", "recommendation-service 3 days",
            "recommendation-recorded-upward 5 days", "entrusted-investigation 30 days", "civil-notice 30 days", "civil-notice-media national",
            "administrative-review 1 month", "civil-review 3 months", "review-extension 1 month", "review-extensions-by-chief 1",
            "excluded-time appraisal, assessment, audit, inspection, testing, translation", "indictment-recorded-upward 5 days",
            "appearance-letter 3 days", "judgment-report 3 days", "appeal-report 3 days", "withdrawal-filed 3 days", "recusal-decision 3 days",
            "recusal-reconsideration 3 days", "recusal-reconsiderations 1", "min-investigators 2", "hearing-notice 3 days", "min-hearing-officers 3",
            "max-hearing-officers 7", "min-hearing-officer-age 23", "procedural-reply 7 days", "procedural-reply-working-days 7 working days",
            "result-reply 3 months", "visit-answer 15 days");
    }

    [Fact]
    public void Every_open_point_has_the_default_that_is_agreed() =>
        Law.Choices.Select(choice => choice.ToString()).Should().Equal(
            "rest-days = weekends-and-bridge-days", "close-of-day = midnight", "notice-days = calendar-days", "major-clues = chief-designates",
            "evaluation-clock = no-clock", "urgent-cases = reply-only", "after-suspension = remaining-days", "review-start = effective-end",
            "longer-letter = letter", "defaulter-bar = warning", "officer-number = firm-unless-chief-allows", "field-date = filing",
            "reply-days = calendar-days", "officer-replaced = tell-again", "reporter-as-officer = barred", "age-reached = on-birthday",
            "pretrial-instrument = recommendation");

    [Fact]
    public void Where_it_is_unknown_which_rules_were_in_force_nothing_is_guessed()
    {
        var gap = RuleBooks.Embedded.InForce(Day("2017-10-01"));

        FluentActions.Invoking(() => gap.Find(LegalParameters.AgencyReply)).Should().Throw<RefusalException>().Which.Code.Should().Be("rules.undetermined");
        FluentActions.Invoking(() => new PeriodCounter(Until2026, gap).Due("agency-reply", LegalParameters.AgencyReply, Day("2017-10-01")))
            .Should().Throw<RefusalException>().Which.Code.Should().Be("rules.undetermined");
    }

    [Fact]
    public void What_the_rules_do_not_set_has_no_limit_in_law()
    {
        var pilot = RuleBooks.Embedded.InForce(Day("2016-06-01"));

        pilot.Find(LegalParameters.FilingDecisionService).Should().BeNull();
        new PeriodCounter(Until2026, pilot).Due("serve-filing-decision", LegalParameters.FilingDecisionService, Day("2016-06-01")).Should().BeNull();
        FluentActions.Invoking(() => pilot.Require(LegalParameters.FilingDecisionService)).Should().Throw<RefusalException>().Which.Code.Should().Be("rules.not-set");
    }

    [Fact]
    public void A_nearer_layer_goes_before_a_wider_one_for_its_own_offices()
    {
        var books = RuleBooks.Embedded
            .With(Sets("LOCAL", "local", "20 days", "2024-01-01", "\"divisions\": [\"430100\"]"))
            .With(Sets("HN", "provincial", "40 days", "2025-01-01", "\"divisions\": [\"430000\"]"));

        Reply(books, AnOffice("430182")).Should().Be("20 days", "宁乡 lies in 长沙");
        Reply(books, AnOffice("430200")).Should().Be("40 days", "株洲 lies in 湖南");
        Reply(books, AnOffice("420100")).Should().Be("2 months", "武汉 does not");
        Reply(books, null).Should().Be("2 months");
        books.InForce(Day("2024-06-01"), AnOffice("430200")).Require(LegalParameters.AgencyReply).Value.ToString().Should().Be("2 months", "not yet");
    }

    [Fact]
    public void Of_one_layer_the_later_book_goes_before_the_earlier_and_leaves_it_what_it_does_not_set()
    {
        var books = RuleBooks.Embedded.With(Book(
            """
            { "id": "JS-2027", "version": 1, "zh": "修改", "en": "amendment", "source": "s", "layer": "national", "from": "2027-01-01",
              "parameters": { "urgent-agency-reply": { "is": "10 days", "article": "JS 21(2)" } } }
            """));

        Urgent("2026-12-31").Should().Be("15 days");
        Urgent("2027-01-01").Should().Be("10 days");
        books.InForce(Day("2027-01-01")).Require(LegalParameters.AgencyReply).Book.Should().Be("JS@1");

        string Urgent(string on) => books.InForce(Day(on)).Require(LegalParameters.UrgentAgencyReply).Value.ToString();
    }

    [Fact]
    public void A_book_that_supersedes_another_takes_its_place_from_its_first_day()
    {
        var books = RuleBooks.Embedded.With(Book(
            """
            { "id": "TZ", "version": 2, "zh": "新规定", "en": "new", "source": "s", "layer": "national", "from": "2027-01-01", "supersedes": "TZ@1",
              "parameters": { "hearing-notice": { "is": "5 days", "article": "TZ 10 item 2" } } }
            """));

        books.InForce(Day("2026-12-31")).Require(LegalParameters.HearingNotice).Value.Should().Be(LegalPeriod.Days(3));
        books.InForce(Day("2027-01-01")).Require(LegalParameters.HearingNotice).Value.Should().Be(LegalPeriod.Days(5));
        books.InForce(Day("2027-01-01")).Find(LegalParameters.MinHearingOfficers).Should().BeNull("it takes the whole book's place");
    }

    [Theory]
    [InlineData("JS", 1, "2018-03-02", "", "*JS@1 is loaded already*")]
    [InlineData("JS", 2, "2027-01-01", "", "*JS@2 (2027-01-01 … ) overlaps JS@1 (2018-03-02 … ); end the earlier with 'until', or let the later say '\"supersedes\": \"JS@1\"'")]
    [InlineData("JS-B", 1, "2018-03-02", "", "*JS-B@1 and JS@1 both set 'agency-reply' from the same day*")]
    [InlineData("JS", 2, "2027-01-01", ", \"supersedes\": \"JS@9\"", "*JS@2 (2027-01-01 … ) overlaps JS@1*")]
    [InlineData("JS-C", 1, "2027-01-01", ", \"supersedes\": \"ML@1\"", "*JS-C@1 supersedes ML@1, which is not loaded*")]
    public void A_book_that_stands_against_another_is_refused(string id, int version, string from, string more, string message)
    {
        var add = () => RuleBooks.Embedded.With(Book(
            $$"""
            { "id": "{{id}}", "version": {{version}}, "zh": "甲", "en": "a", "source": "s", "layer": "national", "from": "{{from}}"{{more}},
              "parameters": { "agency-reply": { "is": "1 month", "article": "a" } } }
            """));

        add.Should().Throw<FormatException>().WithMessage("book.json(1): $.from: " + message.TrimStart('*'));
    }

    [Theory]
    [InlineData("local", "\"divisions\": [\"430100\"]", "\"divisions\": [\"430182\"]", false)]
    [InlineData("local", "\"divisions\": [\"430182\"]", "\"divisions\": [\"430182\"]", true)]
    [InlineData("local", "\"divisions\": [\"430182\"]", "\"divisions\": [\"430181\"]", false)]
    [InlineData("local", "\"divisions\": [\"430200\", \"430100\"]", "\"divisions\": [\"420100\", \"430100\"]", true)]
    [InlineData("local", "\"offices\": [\"59585747-0000-8000-8000-000000430182\"]", "\"offices\": [\"59585747-0000-8000-8000-000000430182\"]", true)]
    [InlineData("local", "\"offices\": [\"59585747-0000-8000-8000-000000430182\"]", "\"offices\": [\"59585747-0000-8000-8000-000000430181\"]", false)]
    [InlineData("local", "\"offices\": [\"59585747-0000-8000-8000-000000430182\"]", "\"divisions\": [\"430182\"]", false)]
    [InlineData("local", "\"note\": \"everybody\"", "\"note\": \"everybody\"", true)]
    public void Two_books_that_would_tie_for_one_office_are_refused_and_others_are_not(string layer, string one, string other, bool refused)
    {
        var add = () => RuleBooks.Embedded.With(Sets("ONE", layer, "20 days", "2026-01-01", one)).With(Sets("OTHER", layer, "30 days", "2026-01-01", other));

        if (refused)
        {
            add.Should().Throw<FormatException>().WithMessage("*OTHER@1 and ONE@1 both set 'agency-reply' from the same day; let one begin later, or reach less wide");
        }
        else
        {
            add.Should().NotThrow();
        }
    }

    [Fact]
    public void Books_of_one_day_that_set_different_things_do_not_tie_and_those_that_choose_the_same_do()
    {
        var chooses = Book("""{ "id": "ONE", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "2026-01-01", "choices": { "close-of-day": "midnight" } }""");
        var same = Book("""{ "id": "TWO", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "2026-01-01", "choices": { "close-of-day": "midnight", "rest-days": "statutory-days-only" } }""");

        FluentActions.Invoking(() => RuleBooks.Embedded.With(chooses).With(same)).Should().Throw<FormatException>().WithMessage("*both set 'close-of-day'*");
        FluentActions.Invoking(() => RuleBooks.Embedded.With(chooses).With(Sets("TWO", "local", "20 days", "2026-01-01", "\"note\": \"n\""))).Should().NotThrow();
    }

    [Theory]
    [InlineData("2026-01-01", "2026-06-30", "2026-06-30", "2026-12-31", true)]
    [InlineData("2026-06-30", "2026-12-31", "2026-01-01", "2026-06-30", true)]
    [InlineData("2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31", false)]
    [InlineData("2026-07-01", "2026-12-31", "2026-01-01", "2026-06-30", false)]
    public void Two_versions_of_one_book_share_no_day(string from, string until, string otherFrom, string otherUntil, bool refused)
    {
        var add = () => RuleBooks.Embedded.With(Version(1, from, until)).With(Version(2, otherFrom, otherUntil));

        (refused ? add.Should().Throw<FormatException>().WithMessage("*overlaps*").And : null).Should().Match(fault => fault == null == !refused);
        if (!refused)
        {
            add.Should().NotThrow();
        }

        static RuleBook Version(int version, string from, string until) => Book(
            $$"""{ "id": "V", "version": {{version}}, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "{{from}}", "until": "{{until}}" }""");
    }

    [Fact]
    public void Of_one_layer_the_narrower_scope_goes_before_the_later_book()
    {
        var books = RuleBooks.Embedded
            .With(Sets("ALL", "local", "10 days", "2026-01-01", "\"note\": \"n\""))
            .With(Sets("PLACE", "local", "20 days", "2025-06-01", "\"divisions\": [\"430100\"]"))
            .With(Sets("OLD", "local", "30 days", "2025-01-01", "\"divisions\": [\"430182\"]"));

        Reply(books, AnOffice("430182")).Should().Be("30 days", "the county before the prefecture, and that before everybody");
        Reply(books, AnOffice("430181")).Should().Be("20 days");
        Reply(books, AnOffice("420100")).Should().Be("10 days");
    }

    [Fact]
    public void A_book_may_be_superseded_again_and_again_and_never_comes_back()
    {
        var books = RuleBooks.None
            .With(Version(1, "2020-01-01", "", ""))
            .With(Version(2, "2021-01-01", "", "V@1"))
            .With(Version(3, "2022-01-01", "2023-12-31", "V@2"));

        foreach (var (on, book) in new[] { ("2020-12-31", "V@1"), ("2021-01-01", "V@2"), ("2021-12-31", "V@2"), ("2022-01-01", "V@3"), ("2023-12-31", "V@3"), ("2024-01-01", "") })
        {
            string.Join(' ', books.InForce(Day(on)).Books.Select(one => one.Ref)).Should().Be(book, on);
        }

        static RuleBook Version(int version, string from, string until, string supersedes) => Book(
            $$"""
            { "id": "V", "version": {{version}}, "zh": "甲", "en": "a", "source": "s", "layer": "national", "from": "{{from}}",
              {{(until.Length > 0 ? $"\"until\": \"{until}\"," : "")}} {{(supersedes.Length > 0 ? $"\"supersedes\": \"{supersedes}\"," : "")}}
              "parameters": { "agency-reply": { "is": "{{version}} months", "article": "a" } } }
            """);
    }

    [Theory]
    [InlineData("national", "\"note\": \"n\"", "HN@1")]
    [InlineData("provincial", "\"divisions\": [\"420000\"]", "HN@1")]
    [InlineData("local", "\"divisions\": [\"430182\"]", "JS@1")]
    [InlineData("local", "\"divisions\": [\"430000\"]", "HN@1")]
    public void A_book_supersedes_none_of_another_layer_or_scope(string layer, string scope, string superseded)
    {
        var books = RuleBooks.Embedded.With(Sets("HN", "provincial", "40 days", "2025-01-01", "\"divisions\": [\"430000\"]"));

        FluentActions.Invoking(() => books.With(Sets("NEW", layer, "20 days", "2026-01-01", $"{scope}, \"supersedes\": \"{superseded}\"")))
            .Should().Throw<FormatException>().WithMessage($"book.json(1): $.from: NEW@1 supersedes {superseded}, whose layer or scope is another; give it the same*");
    }

    [Fact]
    public void A_national_book_that_does_not_set_the_procedure_fills_no_gap()
    {
        var books = RuleBooks.Embedded.With(Book("""{ "id": "NOTE", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "national", "from": "2016-01-01" }"""));

        books.InForce(Day("2017-10-01")).IsUndetermined.Should().BeTrue();
        books.InForce(Day("2016-06-01")).ToString().Should().Be("NOTE@1 SD@1");
        RuleBooks.Embedded.With(Sets("HN", "provincial", "40 days", "2016-01-01", "\"divisions\": [\"430000\"]"))
            .InForce(Day("2017-10-01"), AnOffice("430182")).IsUndetermined.Should().BeTrue("a province's book is no national one");
    }

    [Fact]
    public void A_pin_to_a_book_that_is_switched_off_is_refused()
    {
        var pin = RuleBooks.Embedded.SwitchedOn("PIL-DRAFT", Day("2026-01-01")).InForce(Day("2026-01-01")).Pin;

        pin.Books.Should().Contain("PIL-DRAFT@1");
        FluentActions.Invoking(() => RuleBooks.Embedded.Of(pin)).Should().Throw<RefusalException>().Which.Code.Should().Be("rules.book-unknown");
    }

    [Fact]
    public void Ids_that_differ_in_capital_letters_alone_are_refused() =>
        FluentActions.Invoking(() => RuleBooks.Embedded.With(Sets("js", "national", "1 month", "2027-01-01", "\"note\": \"n\"")))
            .Should().Throw<FormatException>().WithMessage("book.json(1): $.from: js@1 and JS@1 differ in capital letters alone; write 'JS'*");

    [Fact]
    public void A_book_by_whose_choice_the_day_ends_with_office_hours_says_when_they_end() => FluentActions.Invoking(() => RuleBooks.Embedded.With(Book(
        """{ "id": "HOST", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "2026-01-01", "choices": { "close-of-day": "office-hours" } }""")))
        .Should().Throw<FormatException>().WithMessage("book.json(1): $.from: HOST@1 chooses 'close-of-day' by office hours and does not say when*; set 'office-closes', or choose 'midnight'");

    [Fact]
    public void A_choice_that_is_no_option_is_a_mistake() =>
        FluentActions.Invoking(() => OpenPoints.RestDays.In([new ChoiceTaken("rest-days", "mondays")])).Should().Throw<ArgumentException>().WithMessage("'mondays' is no option of rest-days*");

    [Fact]
    public void Rules_and_books_say_what_they_are()
    {
        Law.ToString().Should().Be("BG@1 JS@1 TZ@1 XF@1");
        RulesInForce.Undetermined.ToString().Should().Be("undetermined");
        RuleBooks.Embedded.Find(new RuleBookRef("PIL-DRAFT", 1))!.ToString().Should().Be("PIL-DRAFT@1 (switched off)");
        RuleBooks.Embedded.Find(new RuleBookRef("TZ", 1))!.Sets.Should().Equal("hearing-notice", "max-hearing-officers", "min-hearing-officer-age", "min-hearing-officers");
        RuleBooks.Embedded.Find(new RuleBookRef("JS", 1))!.Chooses.Should().Equal("longer-letter", "urgent-cases");
        Law.LongestEnd(Day("2026-11-30")).Should().Be(Day("2027-02-28"), "three months are the longest");
        RulesInForce.Undetermined.LongestEnd(Day("2026-11-30")).Should().Be(Day("2026-11-30"));
    }

    [Fact]
    public void Everything_a_book_may_set_is_named_in_both_languages()
    {
        LegalParameters.All.Should().OnlyContain(parameter => parameter.Zh.Any(letter => letter > 0x4e00) && parameter.En.Length > 3 && parameter.ToString() == parameter.Key);
        LegalParameters.All.Select(parameter => parameter.Key).Should().OnlyHaveUniqueItems().And.HaveCount(32);
    }

    [Fact]
    public void Every_open_point_has_its_number() =>
        OpenPoints.All.Select(point => $"{point.Point} {point}").Should().Equal(
            "?1 rest-days", "?2 close-of-day", "?3 notice-days", "?4 major-clues", "?5 evaluation-clock", "?6 urgent-cases", "?8 after-suspension",
            "?9 review-start", "?9 longer-letter", "?10 defaulter-bar", "?11 officer-number", "?12 field-date", "?13 reply-days", "?14 officer-replaced",
            "?15 reporter-as-officer", "?16 age-reached", "§0 pretrial-instrument");

    [Fact]
    public void The_draft_of_the_coming_law_is_off_until_a_host_gives_it_a_first_day()
    {
        Law.Take(OpenPoints.PretrialInstrument).Should().Be(PretrialInstrument.Recommendation);
        var books = RuleBooks.Embedded.SwitchedOn("PIL-DRAFT", Day("2027-01-01"));

        books.InForce(Day("2026-12-31")).Take(OpenPoints.PretrialInstrument).Should().Be(PretrialInstrument.Recommendation);
        books.InForce(Day("2027-01-01")).Take(OpenPoints.PretrialInstrument).Should().Be(PretrialInstrument.Opinion);
        books.InForce(Day("2027-01-01")).Require(LegalParameters.AgencyReply).Value.Should().Be(LegalPeriod.Months(2), "it is silent on it");
        FluentActions.Invoking(() => RuleBooks.Embedded.SwitchedOn("BG", Day("2027-01-01"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_pin_gives_the_same_rules_whatever_books_come_later()
    {
        var pin = Law.Pin;
        var later = RuleBooks.Embedded.With(Sets("NOW", "national", "1 month", "2020-01-01", "\"note\": \"reaches back\""));

        later.InForce(Day("2026-01-01")).Require(LegalParameters.AgencyReply).Value.Should().Be(LegalPeriod.Months(1));
        later.Of(pin).Require(LegalParameters.AgencyReply).Value.Should().Be(LegalPeriod.Months(2));
        later.Of(pin).Pin.Should().BeEquivalentTo(pin);
        FluentActions.Invoking(() => RuleBooks.None.Of(pin)).Should().Throw<RefusalException>().Which.Code.Should().Be("rules.book-unknown");
    }

    [Theory]
    [InlineData("2016-06-01", "SD@1", "1 month")]
    [InlineData("2018-03-02", "JS@1", "2 months")]
    [InlineData("2021-07-01", "JS@1 XF@1 TZ@1 BG@1", "2 months")]
    public void The_rules_of_one_day_can_be_tried_on_every_other(string day, string books, string reply)
    {
        var tried = RuleBooks.Embedded.AsOf(Day(day));

        foreach (var on in new[] { "1999-01-01", "2016-06-01", "2017-10-01", "2024-06-01", "2090-01-01" })
        {
            string.Join(' ', tried.InForce(Day(on)).Books.Select(book => book.Ref)).Should().Be(books);
            tried.InForce(Day(on)).Require(LegalParameters.AgencyReply).Value.ToString().Should().Be(reply);
        }

        tried.Of(Law.Pin).Pin.Should().BeEquivalentTo(Law.Pin, "a case that is filed stays under its books");
        RuleBooks.Embedded.InForce(Day("2024-06-01")).Pin.Should().BeEquivalentTo(Law.Pin, "the books themselves are left as they are");
    }

    [Fact]
    public void Trying_a_day_on_which_no_rules_are_known_guesses_none() =>
        RuleBooks.Embedded.AsOf(Day("2017-10-01")).InForce(Day("2024-06-01")).IsUndetermined.Should().BeTrue();

    [Fact]
    public void A_book_of_a_place_that_is_tried_is_for_its_own_offices_alone()
    {
        var tried = RuleBooks.Embedded.With(Sets("HN", "provincial", "40 days", "2027-01-01", "\"divisions\": [\"430000\"]")).AsOf(Day("2027-01-01"));

        Reply(tried, AnOffice("430200")).Should().Be("40 days", "in 2026, as if 2027 had come");
        Reply(tried, AnOffice("420100")).Should().Be("2 months");
    }

    [Fact]
    public void Books_are_added_to_those_that_are_tried()
    {
        var tried = RuleBooks.Embedded.AsOf(Day("2027-01-01")).With(Sets("NEW", "national", "40 days", "2027-01-01", "\"note\": \"later\""));

        Reply(tried, null).Should().Be("40 days");
        RuleBooks.Embedded.AsOf(Day("2027-01-01")).SwitchedOn("PIL-DRAFT", Day("2027-01-01")).InForce(Day("2026-01-01"))
            .Take(OpenPoints.PretrialInstrument).Should().Be(PretrialInstrument.Opinion);
    }

    private static string Reply(RuleBooks books, Office? office) =>
        books.InForce(Day("2026-01-01"), office).Require(LegalParameters.AgencyReply).Value.ToString();

    private static RuleBook Sets(string id, string layer, string reply, string from, string more) => Book(
        $$"""
        { "id": "{{id}}", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "{{layer}}", "from": "{{from}}", {{more}},
          "parameters": { "agency-reply": { "is": "{{reply}}", "article": "a" } } }
        """);

    private static Office AnOffice(string division)
    {
        var office = Office.Establish(
            new OfficeId(Guid.NewGuid()),
            new OfficeProfile { Name = "最高人民检察院", ShortName = "高检", Level = OfficeLevel.Supreme, Kind = OfficeKind.Territorial }, null, Instant("2020-01-01T00:00Z"));
        office.Cover(division, Day("2020-01-01"), Instant("2020-01-01T00:00Z"));
        return office;
    }
}
