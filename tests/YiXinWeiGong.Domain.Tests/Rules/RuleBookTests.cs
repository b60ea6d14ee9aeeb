using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class RuleBookTests
{
    private const string Head = """{ "id": "X", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "2026-01-01" """;

    [Fact]
    public void A_book_says_what_it_sets_since_when_and_by_which_article()
    {
        var book = Book(Head + """, "parameters": { "agency-reply": { "is": "45 days", "article": "ours 3" } }, "choices": { "close-of-day": "midnight" } }""");

        (book.Ref.ToString(), book.Zh, book.En, book.Source, book.Layer).Should().Be(("X@1", "甲", "a", "s", RuleBookLayer.Local));
        (book.From, book.Until, book.Supersedes).Should().Be((Day("2026-01-01"), null, null));
        book.Sets.Should().Equal("agency-reply");
        book.Chooses.Should().Equal("close-of-day");
        book.ToString().Should().Be("X@1 (2026-01-01 … )");
    }

    [Theory]
    [InlineData("[]", "book.json(1): $: expected an object, not an array*")]
    [InlineData("""{ "id": "X" }""", "book.json(1): $: 'version' is missing; add 'version'")]
    [InlineData("""{ "id": "X", "version": 1, "paramters": {} }""", "book.json(1): $.paramters: unknown property 'paramters'; did you mean 'parameters'?")]
    [InlineData("""{ "id": "X Y", "version": 1 }""", "*$.id: 'X Y' is no id; use letters, digits and '-' alone")]
    [InlineData("""{ "id": "X", "version": 0 }""", "*$.version: 0 is no whole number*")]
    [InlineData("""{ "id": "X", "version": 1 }""", "*'from' is missing; add the first day in force*")]
    [InlineData("""{ "id": "X", "version": 1, "from": "2026-02-30" }""", "*$.from: '2026-02-30' is no day of the calendar*")]
    [InlineData("""{ "id": "X", "version": 1, "from": "2026-02-01", "off": true }""", "*$.from: a book that is off has no first day*")]
    [InlineData("""{ "id": "X", "version": 1, "until": "2026-02-01", "off": true }""", "*$.until: a book that is off has no first day and no last; remove 'off'*")]
    [InlineData("{ \"id\": \"X\", \"version\": 1, \"from\": \"2026-02-02\",\n \"until\": \"2026-02-01\" }", "book.json(2): $.until: it ends on 2026-02-01, before it begins*")]
    [InlineData("""{ "id": "X", "version": 1, "from": "2026-02-02", "layer": "regional" }""", "*$.layer: 'regional' is not known; known are national, provincial, local")]
    public void A_malformed_book_is_refused_with_line_path_and_fix(string json, string message) =>
        ShouldBeAtFault(() => Book(json), message);

    [Theory]
    [InlineData("\"parameters\": { \"agency-repyl\": {} }", "*$.parameters.agency-repyl: unknown property 'agency-repyl'; did you mean 'agency-reply'?")]
    [InlineData("\"parameters\": { \"agency-reply\": { \"is\": \"two months\", \"article\": \"a\" } }", "*agency-reply.is: 'two months' is no period; write a count in digits and its unit, such as '15 days' or '15 months'")]
    [InlineData("\"parameters\": { \"procedural-reply-working-days\": { \"is\": \"seven\", \"article\": \"a\" } }", "*'seven' is no period; write a count in digits and its unit, such as '15 working days'")]
    [InlineData("\"parameters\": { \"agency-reply\": { \"is\": \"0 days\", \"article\": \"a\" } }", "*'0 days' is no period*")]
    [InlineData("\"parameters\": { \"agency-reply\": { \"is\": 15, \"article\": \"a\" } }", "*expected a string, not 15*")]
    [InlineData("\"parameters\": { \"agency-reply\": { \"is\": \"15 days\" } }", "*agency-reply: 'article' is missing*")]
    [InlineData("\"parameters\": { \"min-investigators\": { \"is\": \"two\", \"article\": \"a\" } }", "*expected a number*")]
    [InlineData("\"parameters\": { \"min-investigators\": { \"is\": 0, \"article\": \"a\" } }", "*min-investigators.is: 0 is no whole number from 1*")]
    [InlineData("\"parameters\": { \"hearing-notice\": { \"is\": \"1 month\", \"article\": \"a\" } }", "book.json(1): $.parameters.hearing-notice.is: it is not counted in months; write days")]
    [InlineData("\"parameters\": { \"hearing-notice\": { \"is\": \"3 working days\", \"article\": \"a\" } }", "*hearing-notice.is: it is not counted in working days; write days")]
    [InlineData("\"parameters\": { \"administrative-review\": { \"is\": \"20 working days\", \"article\": \"a\" } }", "*it is not counted in working days; write days or months")]
    [InlineData("\"parameters\": { \"procedural-reply\": { \"is\": \"7个工作日\", \"article\": \"a\" } }", "*procedural-reply.is: it is not counted in working days; write days or months")]
    [InlineData("\"parameters\": { \"procedural-reply-working-days\": { \"is\": \"7 days\", \"article\": \"a\" } }", "*it is not counted in days; write working days")]
    [InlineData("\"parameters\": { \"civil-notice\": { \"is\": \"1201 days\", \"article\": \"a\" } }", "*'1201 days' is no period*")]
    [InlineData("\"parameters\": { \"min-hearing-officers\": { \"is\": 7, \"article\": \"a\" }, \"max-hearing-officers\": { \"is\": 5, \"article\": \"a\" } }", "*min-hearing-officers: the fewest officers are more than 'max-hearing-officers'*")]
    [InlineData("\"offices\": [\"59585747-0000-8000-8000-000000430182\"], \"divisions\": [\"430182\"]", "*$.offices: a book is for offices or for divisions, not for both; make two books of it")]
    [InlineData("\"divisions\": [\"430182\", \"430100\"]", "*$.divisions: its divisions are of several levels*; make a book for each level")]
    [InlineData("\"parameters\": { \"office-closes\": { \"is\": \"5pm\", \"article\": \"a\" } }", "*'5pm' is no time of day; write HH:mm")]
    [InlineData("\"parameters\": { \"excluded-time\": { \"is\": [\"hearing\"], \"article\": \"a\" } }", "*excluded-time.is[0]: 'hearing' is not known*")]
    [InlineData("\"choices\": { \"rest-day\": \"x\" }", "*unknown property 'rest-day'; did you mean 'rest-days'?")]
    [InlineData("\"choices\": { \"rest-days\": \"none\" }", "*'none' is not known; known are weekends-and-bridge-days, statutory-days-only")]
    [InlineData("\"supersedes\": \"BG\"", "*$.supersedes: 'BG' names no other book*")]
    [InlineData("\"supersedes\": \"X@1\"", "*$.supersedes: 'X@1' names no other book*")]
    [InlineData("\"divisions\": [\"4301\"]", "*$.divisions[0]: '4301' is no division code*")]
    [InlineData("\"offices\": [\"{59585747-0000-8000-8000-000000430182}\"]", "*is no office's id; write its UUID")]
    [InlineData("\"divisions\": [\"43010a\"]", "*'43010a' is no division code; write six digits*")]
    [InlineData("\"offices\": [\"changsha\"]", "*$.offices[0]: 'changsha' is no office's id*")]
    public void A_malformed_entry_is_refused_with_path_and_fix(string entry, string message) =>
        ShouldBeAtFault(() => Book($"{Head}, {entry} }}"), message);

    [Theory]
    [InlineData("national", "\"divisions\": [\"430000\"]", "*national book is for every office*")]
    [InlineData("provincial", "\"divisions\": []", "*provincial book names its provinces*")]
    [InlineData("provincial", "\"divisions\": [\"430000\", \"430100\"]", "*provincial book names its provinces*")]
    [InlineData("provincial", "\"divisions\": [\"430000\"], \"offices\": [\"59585747-0000-8000-8000-000000430182\"]", "*provincial book names its provinces*")]
    [InlineData("provincial", "\"divisions\": [\"430100\"]", "*provincial book names its provinces*")]
    public void A_layer_and_a_scope_go_together(string layer, string scope, string message) =>
        ShouldBeAtFault(() => Book($"{Head.Replace("local", layer, StringComparison.Ordinal)}, {scope} }}"), message);
}
