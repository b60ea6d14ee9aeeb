using System.Collections.Concurrent;
using System.Globalization;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Benchmarks.Lifecycle.Raw;

/// <summary>
/// The storage work of a lifecycle as somebody would write it who wants nothing else: what must be read to write, then the
/// commit. It asks nothing of permissions, recusals or rules, so that the library pays for those in the comparison.
/// </summary>
internal sealed class RawPeer(IRawStore store) : IPeer
{
    private readonly ConcurrentDictionary<VolunteerId, string> _persons = [];

    public string Name => store.Name;

    public (long RoundTrips, long Statements) Sent => store.Sent;

    public Task DoAsync(Step step, Life life, int worker) => step switch
    {
        Step.Submit => SubmitAsync(life, worker),
        Step.Receive => ReceiveAsync(life, worker),
        Step.Open => OpenAsync(life, worker),
        Step.Conclude => ConcludeAsync(life, worker),
        _ => GiveOpinionAsync(step, life, worker),
    };

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private async Task SubmitAsync(Life life, int worker)
    {
        var (at, pseudonym, person) = (Now, $"r-{Life.Hash().AsSpan(0, 20)}", _persons.GetOrAdd(life.Reporter, _ => Life.Hash()));
        var reported = await store.ReadAsync(worker, new(RawTables.FindReported, [person]));
        await store.WriteAsync(worker,
        [
            RawRows.Clue(life, pseudonym, at),
            .. RawRows.Reporter(life, pseudonym),
            RawRows.Reported(person, reported),
            .. RawRows.Happened("clue", 1, new ClueSubmitted(life.Clue, at) { Field = life.Submission.Field, Source = ClueSource.Report, Office = life.Office.Id }),
            .. RawRows.Done(life, "SubmitClue", pseudonym, life.Clue.Value, at, 109),
        ]);
    }

    private Task ReceiveAsync(Life life, int worker)
    {
        var at = Now;
        return store.TakeAndWriteAsync(
            worker,
            new(RawTables.TakeNumber, [life.Office.Id.Value, "clue", at.Year, 1]),
            new(RawTables.FindClue, [life.Clue.Value]),
            (taken, clue) =>
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"{life.Office.ShortName}公益线索〔{at.Year}〕{taken}号");
                var version = (long)clue[0];
                var feedback = RawRows.Append((string)clue[1], RawRows.Told(FeedbackMilestone.Received, at, number));
                return
                [
                    new(RawTables.ReceiveClue, ["Received", version + 1, feedback, RawRows.Json(new[] { number }), RawRows.At(at), life.Clue.Value, version], true),
                    .. RawRows.Happened("clue", version + 1, new ClueReceived(life.Clue, at) { Number = number }),
                    .. RawRows.Done(life, "ReceiveClue", life.Office.IntakeOfficer.ToString(), life.Clue.Value, at, 150),
                ];
            });
    }

    private async Task OpenAsync(Life life, int worker)
    {
        var at = Now;
        var clue = await FoundAsync(worker, new(RawTables.FindClue, [life.Clue.Value]));
        var version = (long)clue[0];
        await store.WriteAsync(worker,
        [
            Moved(life.Clue, "UnderEvaluation", version, (string)clue[1], RawRows.Told(FeedbackMilestone.UnderEvaluation, at)),
            .. RawRows.Evaluation(life, at),
            .. RawRows.Happened("clue", version + 1, new ClueEvaluationBegun(life.Clue, at)),
            .. RawRows.Happened("evaluation", 1, new EvaluationOpened(life.Evaluation, at) { Clue = life.Clue, Office = life.Office.Id }),
            .. life.Invited.SelectMany(invited => RawRows.Happened("evaluation", 1, new EvaluatorInvited(life.Evaluation, at) { Evaluator = invited })),
            .. RawRows.Done(life, "OpenEvaluation", life.Office.Procurator.ToString(), life.Evaluation.Value, at, 104),
        ]);
    }

    private async Task GiveOpinionAsync(Step step, Life life, int worker)
    {
        var (at, evaluator) = (Now, life.EvaluatorOf(step));
        var evaluation = await FoundAsync(worker, new(RawTables.FindInvited, [life.Evaluation.Value, evaluator.Value]));
        var version = (long)evaluation[0];
        var opinions = RawRows.Append((string)evaluation[1], RawRows.Opinion(life, step, at));
        await store.WriteAsync(worker,
        [
            new(RawTables.AddOpinion, [opinions, version + 1, life.Evaluation.Value, version], true),
            .. RawRows.Happened("evaluation", version + 1, new EvaluationOpinionGiven(life.Evaluation, at) { Evaluator = evaluator }),
            .. RawRows.Done(life, "GiveEvaluationOpinion", Actor.Volunteer(evaluator).ToString(), life.Evaluation.Value, at, 104),
        ]);
    }

    private async Task ConcludeAsync(Life life, int worker)
    {
        var at = Now;
        var found = await FoundAsync(worker, new(RawTables.FindEvaluated, [life.Evaluation.Value]));
        var (version, ofClue) = ((long)found[0], (long)found[1]);
        var conclusion = RawRows.Json(RawRows.Conclusion(life, at));
        await store.WriteAsync(worker,
        [
            new(RawTables.Conclude, ["Concluded", conclusion, version + 1, life.Evaluation.Value, version], true),
            Moved(life.Clue, "Evaluated", ofClue, (string)found[2], RawRows.Told(FeedbackMilestone.Evaluated, at)),
            .. RawRows.Happened("evaluation", version + 1,
                new EvaluationConcluded(life.Evaluation, at) { Clue = life.Clue, ProposedDisposition = ProposedDisposition.File }),
            .. RawRows.Happened("clue", ofClue + 1, new ClueEvaluated(life.Clue, at)),
            .. RawRows.Done(life, "ConcludeEvaluation", life.Office.Procurator.ToString(), life.Evaluation.Value, at, 109),
        ]);
    }

    private static RawStatement Moved(ClueId clue, string status, long version, string feedback, FeedbackEntry told) =>
        new(RawTables.MoveClue, [status, version + 1, RawRows.Append(feedback, told), clue.Value, version], true);

    private async Task<object[]> FoundAsync(int worker, RawStatement query) =>
        await store.ReadAsync(worker, query) ?? throw new InvalidOperationException("What the step before wrote is not there.");
}
