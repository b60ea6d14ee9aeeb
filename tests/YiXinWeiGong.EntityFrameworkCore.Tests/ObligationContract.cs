using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>Obligations come back whole, and are found in the same order by every storage.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Every_property_of_an_obligation_comes_back()
    {
        var done = Owed("done", Day, DutyOwner.HolderOf(Post.Procurator));
        done.Follow(new OwingCase(Owner), ADuty("done", Day) with { DischargedOn = Day, Evidence = "宁检行公建〔2026〕1号" });
        await ShouldComeBackAsync<Obligation, ObligationId>(done, done.Id, "OwnerStaff");

        var staff = Owed("staff", null, DutyOwner.Member(StaffId.New(Now)));
        await ShouldComeBackAsync<Obligation, ObligationId>(staff, staff.Id, "OwnerPost", "EndedOn", "Evidence");
    }

    [Fact]
    public async Task Obligations_are_found_in_the_same_order_page_by_page()
    {
        var li = StaffId.New(Now);
        Obligation[] all =
        [
            Owed("today", Day), Owed("yesterday", Day.AddDays(-1)), Owed("in a week", Day.AddDays(7)), Owed("in eight days", Day.AddDays(8)),
            Owed("without limit", null), Owed("li", Day.AddDays(1), DutyOwner.Member(li)), Owed("agency", Day.AddDays(2), DutyOwner.Agency),
            Owed("waits", Day.AddDays(3), deadline: due => due with { Effective = null }), Owed("elsewhere", Day, office: OfficeId.New(Now)),
            .. Enumerable.Range(0, 6).Select(i => Owed($"same day {i}", Day.AddDays(4))),
        ];
        await using (var scope = Services.CreateAsyncScope())
        {
            Array.ForEach(all, Store<Obligation, ObligationId>(scope).Add);
            await CommitAsync(scope);
        }

        string[] same = [.. all.Where(obligation => obligation.Kind.StartsWith("same", StringComparison.Ordinal)).OrderBy(obligation => obligation.Id.ToString(), StringComparer.Ordinal).Select(obligation => obligation.Kind)];
        (await KindsAsync(ObligationState.Open)).Should().Equal("yesterday", "today", "li", "agency", "waits", same[0], same[1], same[2], same[3], same[4], same[5], "in a week", "in eight days", "without limit");
        (await KindsAsync(ObligationState.Due)).Should().Equal("today", "li", "agency", same[0], same[1], same[2], same[3], same[4], same[5], "in a week");
        (await KindsAsync(ObligationState.Overdue)).Should().Equal("yesterday");
        (await KindsAsync(ObligationState.Provisional)).Should().Equal("waits");
        (await KindsAsync(ObligationState.Discharged)).Should().BeEmpty();
        (await KindsAsync(ObligationState.Open, [Post.DepartmentHead], li)).Should().Equal("li");
        (await KindsAsync(ObligationState.Due, [Post.Procurator])).Should().Equal("today", same[0], same[1], same[2], same[3], same[4], same[5], "in a week");
        await using var later = Services.CreateAsyncScope();
        (await Store<Obligation, ObligationId>(later).CountAsync(new ProvisionalObligations(), default)).Should().Be(1);
        (await Store<Obligation, ObligationId>(later).ListAsync(new ObligationsOfSubjects([all[0].SubjectId]), default)).Should().HaveCount(all.Length);
        (await Store<Obligation, ObligationId>(later).ListAsync(new ObligationsOfSubjects([Guid.Empty]), default)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_unit_of_work_tells_what_was_added_or_changed_since_the_last_commit_and_nothing_that_was_only_read()
    {
        var (read, changed) = (await KeepAsync(NewClue(1)), await KeepAsync(NewClue(2)));
        await using var scope = Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        _ = await Store<Clue, ClueId>(scope).FindAsync(read.Id, default);
        var found = (await Store<Clue, ClueId>(scope).FindAsync(changed.Id, default))!;
        work.Changed().Should().BeEmpty();

        found.Receive("宁检公益线索〔2026〕1号", Now);
        var added = NewClue(3);
        Store<Clue, ClueId>(scope).Add(added);

        work.Changed().Should().BeEquivalentTo([found, added], options => options.ComparingByValue<IVersioned>());
        await CommitAsync(scope);
        work.Changed().Should().BeEmpty();
        Store<Clue, ClueId>(scope).Add(NewClue(4));
        work.Discard();
        work.Changed().Should().BeEmpty();
    }

    /// <summary>What is found, in pages of three.</summary>
    private async Task<List<string>> KindsAsync(ObligationState state, IReadOnlyCollection<Post?>? posts = null, StaffId? staff = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var window = new ObligationWindow { State = state, Today = Day, WithinDays = 7 };
        var found = new List<Obligation>();
        IReadOnlyList<Obligation> page;
        do
        {
            page = await Store<Obligation, ObligationId>(scope).ListAsync(new ObligationsOfOffice(Owner, window, posts, staff, found.LastOrDefault(), 3), default);
            found.AddRange(page);
        }
        while (page.Count == 3);

        (await Store<Obligation, ObligationId>(scope).CountAsync(new ObligationsOfOffice(Owner, window, posts, staff), default)).Should().Be(found.Count);
        return [.. found.Select(obligation => obligation.Kind)];
    }

    private static Obligation Owed(
        string kind, DateOnly? last, DutyOwner? owner = null, Func<Deadline, Deadline>? deadline = null, OfficeId? office = null) =>
        Obligation.Arise(new OwingCase(office ?? Owner), ADuty(kind, last, owner, deadline));

    private static Duty ADuty(string kind, DateOnly? last, DutyOwner? owner = null, Func<Deadline, Deadline>? change = null)
    {
        var deadline = last is { } day ? new Deadline { Kind = kind, Article = "BG 70", From = Day.AddDays(-30), Nominal = day, Effective = day } : null;
        return new Duty
        {
            Kind = kind,
            Article = "BG 70",
            Owner = owner ?? DutyOwner.HolderOf(Post.Procurator),
            AroseOn = Day.AddDays(-30),
            Deadline = deadline is null || change is null ? deadline : change(deadline),
        };
    }

    private sealed record OwingCase(OfficeId Office) : IOwesDuties
    {
        public SubjectRef Ref => new("case", new Guid("01900000-0000-7000-8000-000000000009"));

        public IEnumerable<Duty> Duties => [];

        public long Version => 0;

        public void CommittedAs(long version) => throw new NotSupportedException();
    }
}
