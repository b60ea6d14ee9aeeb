using System.Text;

namespace CaseReplay;

/// <summary>Whatever is wrong with a scenario is named with its file and line, before anything runs.</summary>
public sealed class FaultTests
{
    [Fact]
    public void A_good_scenario_has_no_faults()
    {
        var (bound, faults) = Scenes.Check(Scenes.Good);

        faults.Should().BeEmpty();
        bound!.Steps.Should().HaveCount(4);
    }

    [Theory]
    [InlineData("\"do\": \"SubmitClue\"", "\"do\": \"SubmitClu\"", "there is no command or query 'SubmitClu'; did you mean 'SubmitClue'?")]
    [InlineData("\"field\": \"ENV\"", "\"feild\": \"ENV\"", "SubmitClue has no property 'feild'; did you mean 'field'?")]
    [InlineData("\"latitude\": 28.2", "\"lattitude\": 28.2", "GeoPoint has no property 'lattitude'; did you mean 'latitude'?")]
    [InlineData("\"clue\": \"clue\"", "\"clue\": \"clu\"", "there is no alias 'clu' before this step; did you mean 'clue'?")]
    [InlineData("\"clue\": \"clue\"", "\"clue\": \"intake\"", "'intake' is a StaffId; a ClueId is asked here.")]
    [InlineData("\"as\": \"intake\"", "\"as\": \"intakes\"", "'intakes' is not among 'people'; did you mean 'intake'?")]
    [InlineData("\"as\": \"intake\"", "\"as\": \"deputy\"", "'deputy' does not act in the system.")]
    [InlineData("\"offices\": [\"ningxiang\"]", "\"offices\": [\"ningxiang\", \"ningxian\"]", "there is no office 'ningxian'; did you mean 'ningxiang'?")]
    [InlineData("\"office\": \"ningxiang\", \"posts\"", "\"office\": \"liuyang\", \"posts\"", "'liuyang' is not among 'offices'")]
    [InlineData("\"posts\": [\"IntakeOfficer\"]", "\"posts\": [\"Intake\"]", "there is no post 'Intake'; there are IntakeOfficer,")]
    [InlineData("\"posts\": [\"IntakeOfficer\"]", "\"posts\": []", "at least one post is needed.")]
    [InlineData("\"specialties\": [\"ENV\"]", "\"specialties\": [\"ENX\"]", "there is no field of public interest 'ENX'.")]
    [InlineData("{ \"other\": true }", "{ \"other\": 1 }", "expected true, not 1.")]
    [InlineData("\"deputy\": { \"other\": true }", "\"deputy\": { }", "'deputy' has exactly one role")]
    [InlineData("\"deputy\": { \"other\": true }", "\"system\": { \"other\": true }", "'system' stands for something else")]
    [InlineData("\"source\": \"test\"", "\"sources\": \"test\"", "unknown property 'sources'; did you mean 'source'?")]
    [InlineData("\"as\": \"intake\"", "\"as\": \"intake\", \"asumed\": []", "unknown property 'asumed'; did you mean 'assumed'?")]
    [InlineData("\"from\": \"2020-01-01\"", "\"from\": \"2020-13-01\"", "expected a date (yyyy-MM-dd), not \"2020-13-01\".")]
    [InlineData("\"appointedOn\": \"2023-03-01\"", "\"appointedOn\": \"2023-03-01\", \"term\": 3", "unknown property 'term'")]
    [InlineData("\"longitude\": 112.5", "\"longitude\": \"east\"", "expected a number, not \"east\".")]
    [InlineData("\"title\": \"河边垃圾\",", "\"title\": 7,", "expected a string, not 7.")]
    [InlineData("\"title\": \"河边垃圾\",", "\"title\": null,", "'title' of SubmitClue cannot be null.")]
    [InlineData("\"id\": \"clue\"", "\"id\": 1", "expected a string (ClueId), not 1.")]
    [InlineData("\"place\": {", "\"seenOn\": \"May\", \"place\": {", "expected a date (yyyy-MM-dd), not \"May\".")]
    [InlineData("\"place\": {", "\"evidence\": {}, \"place\": {", "expected an array (IReadOnlyList), not {}.")]
    [InlineData("\"at\": \"2023-05-08T10:00+08:00\"", "\"at\": \"2023-05-08T08:59+08:00\"", "step at 2023-05-08 08:59 stands after a step at 2023-05-08 09:00.")]
    [InlineData("\"at\": \"2023-05-08T10:00+08:00\"", "\"at\": \"2023-04-30\"", "step at 2023-04-30 stands after a step at 2023-05-08 09:00.")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].status.count\": 8", "the answer to ListMyClues has no '[0].status.count' (at 'count').")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].timeline.count.count\": 8", "the answer to ListMyClues has no '[0].timeline.count.count' (at 'count').")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].timeline.count\": \"two\"", "expected a whole number, not \"two\".")]
    [InlineData("\"at\": \"2023-05-08T10:00+08:00\"", "\"at\": \"2023-05-08T10:00\"", "'2023-05-08T10:00' is no time")]
    [InlineData("\"status\": \"Received\",", "\"status\": \"Receive\",", "there is no status 'Receive'; there are Submitted, Received,")]
    [InlineData("\"refused\": \"use-case.denied\"", "\"refused\": \"use-case.denid\"", "there is no problem code 'use-case.denid'; did you mean 'use-case.denied'?")]
    [InlineData("\"refused\": \"use-case.denied\"", "\"refused\": \"use-case.denied\", \"status\": \"Received\"", "'refused' stands alone.")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].state\": \"Received\"", "the answer to ListMyClues has no '[0].state' (at 'state').")]
    [InlineData("\"[0].status\": \"Received\"", "\"status\":\"Received\"", "the answer to ListMyClues has no 'status' (at 'status').")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0]..status\": \"Received\"", "the answer to ListMyClues has no '[0]..status'")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].status\": \"Done\"", "ClueStatus has no 'Done'; there are None, Submitted,")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].id\": \"clues\"", "there is no alias 'clues' before this step; did you mean 'clue'?")]
    [InlineData("\"count\": 1", "\"count\": -1", "'count' is a whole number from 0, not -1.")]
    [InlineData("\"count\": 1", "\"counts\": 1", "unknown property 'counts'; did you mean 'count'?")]
    [InlineData("\"count\": 1", "\"number\": \"1\"", "ListMyClues is not answered with a receipt, so there is no 'number'.")]
    [InlineData("\"number\": \"宁检公益线索〔2023〕1号\"", "\"count\": 1", "ReceiveClue is not answered with a list.")]
    [InlineData("\"number\": \"宁检公益线索〔2023〕1号\"", "\"due\": { \"kind\": \"reply\", \"nominal\": \"2023-05-08\", \"effective\": null }", "there is no deadline 'reply'")]
    [InlineData("\"number\": \"宁检公益线索〔2023〕1号\"", "\"due\": { \"kind\": \"agency-reply\", \"effective\": null }", "'nominal' is missing.")]
    [InlineData("\"number\": \"宁检公益线索〔2023〕1号\"", "\"due\": { \"kind\": \"agency-reply\", \"nominal\": \"8 May\", \"effective\": null }", "expected a date")]
    [InlineData("\"source\": \"test\",", "\"source\": \"test\", \"source\": \"again\",", "'source' is there twice, first on line 3.")]
    [InlineData("\"source\": \"test\",", "\"source\": \"test\",,", "not JSON: ")]
    [InlineData("\"source\": \"test\"", "\"source\": \"\\ud800\"", "a string holds broken Unicode.")]
    [InlineData("\"source\": \"test\"", "\"source\": \"\"", "expected a string that is not empty, not \"\".")]
    public void What_is_wrong_is_named_with_its_line(string piece, string other, string message)
    {
        var json = Scenes.With(piece, other);

        var (bound, faults) = Scenes.Check(json);

        (bound is null).Should().BeTrue();
        faults.Should().Contain(fault => fault.StartsWith($"x.json:{Scenes.LineOf(json, other)}: {message}"));
    }

    /// <summary>What is missing is named where the object begins that lacks it.</summary>
    [Theory]
    [InlineData("\"divisionCode\": \"430182\",", "\"with\": {", "SubmitClue needs 'divisionCode'.")]
    [InlineData("\"latitude\": 28.2, ", "\"place\": {", "GeoPoint needs 'latitude'.")]
    [InlineData("\"as\": \"volunteer-a\",", "{\n      \"at\": \"2023-05-08T09:00", "'as' is missing.")]
    [InlineData("\"at\": \"2023-05-08T09:00+08:00\",", "{\n      \n", "'at' is missing.")]
    [InlineData("\"do\": \"SubmitClue\",", "{\n      \"at\": \"2023-05-08T09:00", "'do' is missing.")]
    [InlineData(", \"posts\": [\"IntakeOfficer\"]", "\"staff\": {", "'posts' is missing.")]
    [InlineData("\"source\": \"test\",", "{", "'source' is missing.")]
    [InlineData(", \"en\": \"Waste by the river\"", "\"title\": {", "'en' is missing.")]
    public void What_is_missing_is_named_where_it_should_be(string piece, string holder, string message)
    {
        var json = Scenes.With(piece, "");

        var (bound, faults) = Scenes.Check(json);

        (bound is null).Should().BeTrue();
        faults.Should().Contain(fault => fault == $"x.json:{Scenes.LineOf(json, holder)}: {message}");
    }

    [Fact]
    public void A_file_that_ends_early_is_named_with_its_last_line()
    {
        var json = Scenes.Good[..Scenes.Good.IndexOf("\"people\"", StringComparison.Ordinal)].TrimEnd();

        Scenes.Check(json).Faults.Should().ContainSingle().Which.Should().StartWith("x.json:4: not JSON: ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    public void Something_else_than_one_object_is_a_fault(string json) =>
        Scenes.Check(json).Faults.Should().NotBeEmpty().And.OnlyContain(fault => fault.StartsWith("x.json:1: "));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_with_their_line()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes("{\n  \"title\": \""), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\"\n}")];

        Scenes.Check(json).Faults.Should().Equal("x.json:2: not UTF-8 text.");
    }

    [Fact]
    public void A_byte_order_mark_is_not_a_fault() => Scenes.Check([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Scenes.Good)]).Faults.Should().BeEmpty();

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var json = Scenes.With("\"field\": \"ENV\"", "\"feild\": \"ENV\"").Replace("\"do\": \"ReceiveClue\"", "\"do\": \"Receive\"").Replace("\"count\": 1", "\"count\": \"one\"");

        Scenes.Check(json).Faults.Should().HaveCount(4);
    }

    [Fact]
    public void Faults_of_every_sort_are_named_from_the_first_line_to_the_last()
    {
        var json = Scenes.With("\"at\": \"2023-05-08T10:00+08:00\"", "\"at\": \"2023-05-07T10:00+08:00\"")
            .Replace("\"source\": \"test\"", "\"sources\": \"test\"").Replace("\"from\": \"2020-01-01\"", "\"from\": \"May\"")
            .Replace("\"field\": \"ENV\"", "\"feild\": \"ENV\"").Replace("\"refused\": \"use-case.denied\"", "\"refused\": \"no\"");

        Scenes.Check(json).Faults.Should().Equal(
            $"x.json:{Scenes.LineOf(json, "\"sources\"")}: unknown property 'sources'; did you mean 'source'?",
            $"x.json:{Scenes.LineOf(json, "\"May\"")}: expected a date (yyyy-MM-dd), not \"May\".",
            $"x.json:{Scenes.LineOf(json, "\"feild\"")}: SubmitClue has no property 'feild'; did you mean 'field'?",
            $"x.json:{Scenes.LineOf(json, "2023-05-07")}: step at 2023-05-07 10:00 stands after a step at 2023-05-08 09:00.",
            $"x.json:{Scenes.LineOf(json, "\"no\"")}: there is no problem code 'no'");
    }

    /// <summary>Each of these was meant to be a name that is needed later on.</summary>
    [Theory]
    [InlineData("\"feild\"", "\"field\": \"ENV\"", "\"feild\": \"ENV\"")]
    [InlineData("\"idd\"", "\"id\": \"clue\"", "\"idd\": \"clue\"")]
    [InlineData("\"SubmitClu\"", "\"do\": \"SubmitClue\"", "\"do\": \"SubmitClu\"")]
    [InlineData("\"doo\"", "\"do\": \"SubmitClue\"", "\"doo\": \"SubmitClue\"")]
    [InlineData("\"volunteers\"", "\"volunteer\": {", "\"volunteers\": {")]
    [InlineData("\"specialities\"", "\"specialties\"", "\"specialities\"")]
    [InlineData("\"peple\"", "\"people\"", "\"peple\"")]
    public void A_mistyped_name_is_one_fault(string mistyped, string piece, string other)
    {
        var json = Scenes.With(piece, other);

        Scenes.Check(json).Faults.Should().ContainSingle().Which.Should().StartWith($"x.json:{Scenes.LineOf(json, mistyped)}: ");
    }

    [Fact]
    public void A_volunteer_who_is_appointed_after_the_last_step_is_a_fault()
    {
        var json = Scenes.With("\"appointedOn\": \"2023-03-01\"", "\"appointedOn\": \"2023-05-09\"");

        Scenes.Check(json).Faults.Should().Equal($"x.json:{Scenes.LineOf(json, "\"volunteer-a\": {")}: 'volunteer-a' is appointed after the last step.");
    }

    [Fact]
    public void An_alias_is_known_only_after_the_step_that_makes_it()
    {
        var json = Scenes.With("\"do\": \"SubmitClue\"", "\"do\": \"ReceiveClue\"");

        Scenes.Check(json).Faults.Should().Contain($"x.json:{Scenes.LineOf(json, "{ \"clue\": \"clue\" }")}: there is no alias 'clue' before this step");
    }
}
