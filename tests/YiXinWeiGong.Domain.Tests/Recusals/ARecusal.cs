using YiXinWeiGong.Approvals;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Recusals;

/// <summary>A procurator of 宁乡 is challenged on 2026-04-02, unless a test says otherwise.</summary>
internal static class ARecusal
{
    public static DateTimeOffset Now { get; } = Instant("2026-04-02T01:00:00Z");

    public static OfficeId Ningxiang { get; } = OfficeId.New(Now);

    public static MatterId Matter { get; } = MatterId.New(Now);

    public static PeriodCounter April2026 { get; } = new(LegalCalendar.Embedded, RuleBooks.Embedded.InForce(Day("2026-04-02")));

    public static Approver Procurator { get; } = Holder(Post.Procurator);

    public static Approver Head { get; } = Holder(Post.DepartmentHead);

    public static Approver Deputy { get; } = Holder(Post.DeputyChief);

    public static Approver Chief { get; } = Holder(Post.ChiefProcurator);

    public static RecusalRuling Withdraws { get; } = new() { Finding = RecusalFinding.Withdraws, Reasons = "系近亲属" };

    public static RecusalRuling Stays { get; } = new() { Finding = RecusalFinding.Stays, Reasons = "理由不成立" };

    public static Approver Holder(Post post, PostBasis basis = PostBasis.Substantive) => new(StaffId.New(Now), [new HeldPost(post, Ningxiang, basis)]);

    public static Recusal Of(ChallengedPerson challenged, string receivedOn = "2026-04-02") => Recusal.Apply(
        RecusalId.New(Now), Matter, Ningxiang,
        new RecusalApplication
        {
            Challenged = challenged,
            Ground = RecusalGround.CloseRelative,
            Reason = "系被告局长之弟",
            Applicant = RecusalApplicant.Agency,
            Form = RecusalForm.Oral,
            ReceivedOn = Day(receivedOn),
        },
        April2026, Now);

    public static Recusal Of(Approver staff) => Of(ChallengedPerson.OfStaff(staff.Staff, staff.Posts, Ningxiang));

    public static Recusal OfTheProcurator() => Of(Procurator);

    /// <summary>Decides while the person challenged holds the post that they held at the application.</summary>
    public static void Decide(this Recusal recusal, Approver by, RecusalRuling ruling, DateOnly on, DateTimeOffset at) =>
        recusal.Decide(by, PostsAtApplication(recusal), ruling, on, at);

    /// <inheritdoc cref="Decide"/>
    public static void DecideReconsideration(this Recusal recusal, Approver by, RecusalRuling ruling, DateOnly on, DateTimeOffset at) =>
        recusal.DecideReconsideration(by, PostsAtApplication(recusal), ruling, on, at);

    private static IReadOnlyList<HeldPost> PostsAtApplication(Recusal recusal) =>
        recusal.Challenged.Role == ChallengedRole.ChiefProcurator ? Chief.Posts : Procurator.Posts;

    public static Recusal Refused(this Recusal recusal)
    {
        recusal.Decide(Chief, Stays, Day("2026-04-07"), Now);
        return recusal.Settled();
    }

    public static Recusal Reconsidered(this Recusal recusal)
    {
        recusal.AskForReconsideration("不服", Day("2026-04-08"), April2026, Now);
        return recusal.Settled();
    }
}
