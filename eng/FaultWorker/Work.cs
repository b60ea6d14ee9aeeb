using YiXinWeiGong.Clues;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Faults;

/// <summary>The commands of the work, in the order in which a clue meets them.</summary>
public enum Step
{
    None = 0,
    Submit = 1,
    Receive = 2,
    Evaluate = 3,
}

/// <summary>Who does the work.</summary>
public sealed record Workers(Actor Volunteer, Actor Intake, Actor Procurator)
{
    public static Workers Of(DemoOffice office) => new(office.Volunteer, office.Staff(Post.IntakeOfficer), office.Staff(Post.Procurator));

    public static Workers Parse(string text)
    {
        var ids = text.Split(',').Select(Guid.Parse).ToList();
        return new Workers(Actor.Volunteer(new VolunteerId(ids[0])), Actor.Staff(new StaffId(ids[1])), Actor.Staff(new StaffId(ids[2])));
    }

    public string Text => $"{Volunteer.Id},{Intake.Id},{Procurator.Id}";
}

/// <summary>Sends the work's commands, each under a key of its own so that it can be sent again.</summary>
public sealed class Work(IServiceProvider services, Workers workers)
{
    /// <summary>Sends one command; the answer is the number given, where one is, or the problem.</summary>
    public async Task<Outcome<string>> SendAsync(Step step, Guid clue)
    {
        var id = new ClueId(clue);
        var key = $"{step}-{clue}";
        return step switch
        {
            Step.Submit => Number(await services.SendAsync(workers.Volunteer, Report(id), key)),
            Step.Receive => Number(await services.SendAsync(workers.Intake, new ReceiveClue { Clue = id }, key)),
            Step.Evaluate => Number(await services.SendAsync(workers.Procurator, new OpenEvaluation { Id = new EvaluationId(clue), Clue = id }, key)),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    /// <summary>Does all of it for one clue after another, until it is stopped.</summary>
    public async Task RunAsync(Journal journal, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var clue = Guid.CreateVersion7();
            foreach (var step in new[] { Step.Submit, Step.Receive, Step.Evaluate })
            {
                journal.Sent(step, clue);
                var outcome = await SendAsync(step, clue);
                if (outcome.Problem is { } problem)
                {
                    // The store may be away for a while; whoever reads the journal sends it again.
                    if (problem.Kind != ProblemKind.Unavailable)
                    {
                        throw new InvalidOperationException($"{step} was answered with {problem.Code}.");
                    }

                    break;
                }

                journal.Done(step, clue, outcome.Value.Length == 0 ? null : outcome.Value);
            }
        }
    }

    private static SubmitClue Report(ClueId id) => new()
    {
        Id = id,
        Field = new FieldCode("ENV"),
        DivisionCode = DemoOffice.DivisionCode,
        Title = "河道边有垃圾",
        Description = "桥下堆着建筑垃圾，雨后流入河道。",
        Evidence = [new ClueEvidence { Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(id.Value.ToByteArray())), Bytes = 1024, MediaType = "image/jpeg" }],
    };

    private static Outcome<string> Number<TStatus>(Outcome<Receipt<TStatus>> outcome)
        where TStatus : struct, Enum =>
        outcome.Problem is { } problem ? problem : outcome.Value.Number ?? "";
}
