using System.Globalization;

namespace YiXinWeiGong.Faults;

/// <summary>What must hold of a database on which the work was broken off.</summary>
internal sealed class WorkCheck(FaultStore store, IServiceProvider services, Workers workers)
{
    private static readonly string[] Tables = ["clues", "evaluations", "events", "outbox", "idempotency", "numbers", "obligations", "vault_reporters"];

    /// <summary>Each command is there with everything that belongs to it, or not at all.</summary>
    public async Task NothingIsHalfDoneAsync()
    {
        var clues = await store.CountAsync("clues");
        var submitted = await store.CountAsync("events", "\"Name\" = 'ClueSubmitted'");
        var received = await store.CountAsync("events", "\"Name\" = 'ClueReceived'");
        var evaluations = await store.CountAsync("evaluations");
        submitted.Should().Be(clues);
        (await store.CountAsync("vault_reporters")).Should().Be(clues);
        (await store.CountAsync("outbox")).Should().Be(await store.CountAsync("events"));
        (await store.CountAsync("idempotency")).Should().Be(submitted + received + evaluations);
        foreach (var (command, times) in new[] { ("SubmitClue", submitted), ("ReceiveClue", received), ("OpenEvaluation", evaluations) })
        {
            (await store.CountAsync("audit", $"\"Command\" = '{command}'")).Should().BeGreaterThanOrEqualTo(times);
        }

        LastNumber(await store.RowsAsync("""select "Last" from "yxwg_numbers" where "Kind" = 'clue'""")).Should().Be(received, "no number is used by what is not there");
    }

    /// <summary>Whatever was acknowledged is there, and whatever was sent can be sent again and is done once.</summary>
    /// <param name="whole">All that was ever sent to this database.</param>
    /// <param name="known">So many lines of it were looked at before.</param>
    public async Task NothingIsLostOrDoneTwiceAsync(IReadOnlyList<JournalLine> whole, int known)
    {
        var journal = whole.Skip(known).ToList();
        var work = new Work(services, workers);
        var acknowledged = journal.Where(line => line.IsDone).ToDictionary(line => (line.Step, line.Clue), line => line.Number);
        var sent = journal.Where(line => !line.IsDone).Select(line => (line.Step, line.Clue)).Distinct().ToList();
        var answers = new Dictionary<(Step, Guid), string>();
        foreach (var (step, clue) in sent)
        {
            var before = acknowledged.ContainsKey((step, clue)) ? await SizeAsync() : null;
            var outcome = await work.SendAsync(step, clue);
            outcome.Succeeded.Should().BeTrue($"{step} of {clue} was answered with {outcome.Problem}");
            answers[(step, clue)] = outcome.Value;
            if (before is not null)
            {
                outcome.Value.Should().Be(acknowledged[(step, clue)], "the first answer is given again");
                (await SizeAsync()).Should().Equal(before, "what was acknowledged was done");
            }
        }

        (await store.CountAsync("clues")).Should().Be(whole.Select(line => line.Clue).Distinct().Count());
        answers.Where(answer => answer.Key.Item1 == Step.Receive).Select(answer => answer.Value).Should().OnlyHaveUniqueItems();
        await NothingIsHalfDoneAsync();
    }

    private async Task<List<int>> SizeAsync()
    {
        var size = new List<int>();
        foreach (var table in Tables)
        {
            size.Add(await store.CountAsync(table));
        }

        return size;
    }

    private static int LastNumber(IReadOnlyList<string> rows) => rows is [] ? 0 : int.Parse(rows.Single(), CultureInfo.InvariantCulture);
}
