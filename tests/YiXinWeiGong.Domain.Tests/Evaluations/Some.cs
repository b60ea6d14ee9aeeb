using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evaluations;

/// <summary>Good objects for the tests of evaluations; a test mentions only what matters to it.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 10);
    public static readonly ClueId Clue = ClueId.New(Tuesday);
    public static readonly OfficeId Office = OfficeId.New(Tuesday);

    /// <summary>Appointed for three years from 1 January 2026.</summary>
    public static Volunteer AppointedVolunteer()
    {
        var volunteer = Volunteer.Apply(VolunteerId.New(Tuesday), Office, ["npc-deputy"], [new FieldCode("ENV")], 30, 18, Tuesday.AddMonths(-3));
        volunteer.Recommend(Tuesday);
        volunteer.Appoint("益聘〔2026〕1号", new DateOnly(2026, 1, 1), 36, Tuesday);
        return volunteer;
    }

    public static Invitee AnInvitee(Volunteer? volunteer = null) => Invitee.Of(volunteer ?? AppointedVolunteer(), Today, Verdict.Free);

    public static Evaluation AnEvaluation(params Invitee[] invitees)
    {
        var evaluation = Evaluation.Open(EvaluationId.New(Tuesday), Clue, Office, invitees, Tuesday);
        evaluation.DequeueEvents();
        return evaluation;
    }

    public static Evaluation AConcludedEvaluation(params Invitee[] invitees)
    {
        var evaluation = AnEvaluation(invitees);
        evaluation.Conclude(AConclusion());
        evaluation.DequeueEvents();
        return evaluation;
    }

    public static EvaluationOpinion AnOpinion(VolunteerId evaluator, Grade grade = Grade.High) => new()
    {
        Evaluator = evaluator,
        Authenticity = grade,
        Verifiability = grade,
        PossibilityOfIllegality = grade,
        Investigability = grade,
        SupervisionValue = grade,
        Comment = "建议立案",
        At = Tuesday,
    };

    public static EvaluationConclusion AConclusion(
        EvaluationFinding authenticity = EvaluationFinding.Met, EvaluationFinding verifiability = EvaluationFinding.PartlyMet) => new()
        {
            Authenticity = authenticity,
            Verifiability = verifiability,
            ProposedDisposition = ProposedDisposition.File,
            Reason = "现场照片与排污记录相符",
            At = Tuesday,
        };

    /// <summary>The code is that of the refusal, and neither state nor events are touched.</summary>
    public static void AssertRefused(string code, Evaluation evaluation, Action<Evaluation> act)
    {
        var before = (evaluation.Status, evaluation.Invitations, evaluation.Opinions, evaluation.Conclusion);

        evaluation.Invoking(act).Should().Throw<RefusalException>().Which.Code.Should().Be(code);
        (evaluation.Status, evaluation.Invitations, evaluation.Opinions, evaluation.Conclusion).Should().Be(before);
        evaluation.DequeueEvents().Should().BeEmpty();
    }
}
