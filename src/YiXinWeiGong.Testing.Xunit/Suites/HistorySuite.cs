using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>What happened is kept with the change, once, in its order.</summary>
public abstract class HistorySuite : StorageSuite
{
    /// <summary>Every kind of aggregate.</summary>
    public static TheoryData<string> Kinds => [.. AggregateKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Events_of_every_kind_are_kept_in_their_order(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var raised = of.Make();
        var expected = Peek(of);
        await KeepAsync(raised);

        Assert.Equal(expected, await NamesAsync(raised.Ref.Id));
    }

    [Fact]
    public async Task Events_of_an_aggregate_follow_each_other_over_several_commits()
    {
        var volunteer = Some.Volunteer();
        await KeepAsync(volunteer);
        await ChangeAsync<Volunteer, VolunteerId>(volunteer.Id, found => found.Recommend(Some.Now));
        await ChangeAsync<Volunteer, VolunteerId>(volunteer.Id, found => found.Refuse("材料不全", Some.Now));

        Assert.Equal([nameof(VolunteerApplied), nameof(VolunteerReviewed), nameof(VolunteerRefused)], await NamesAsync(volunteer.Id.Value));
    }

    [Fact]
    public async Task Many_events_of_one_commit_keep_their_order()
    {
        var hearing = Some.FullHearing(HearingId.New(Some.Now));
        var found = Some.FullCase(CaseId.New(Some.Now));
        await KeepAsync(hearing, found);

        var steps = await NamesAsync(hearing.Id.Value);
        Assert.Equal((nameof(HearingPlanned), nameof(HearingOfficersTold)), (steps[0], steps[^1]));
        Assert.Equal(7, steps.Count(step => step == nameof(HearingStepTaken)));
        Assert.Equal(
            [
                nameof(CaseProposed), nameof(CaseFiled), nameof(FilingDecisionServed), nameof(RecommendationDrafted), nameof(RecommendationIssued),
                nameof(RecommendationServed), nameof(CaseTransitioned), nameof(RecommendationRecordedUpward), nameof(AgencyReplied), nameof(CaseFollowedUp),
                nameof(CaseClosed), nameof(ClosureDecisionServed),
            ], await NamesAsync(found.Id.Value));
    }

    [Fact]
    public async Task An_event_is_kept_whole()
    {
        var clue = Some.Clue(at: Some.Now.AddTicks(5));
        await KeepAsync(clue);

        var kept = Assert.Single(await Storage.ReadHistoryAsync(), happened => happened.Subject == clue.Id.Value);

        Assert.Equal(Some.Now.AddTicks(5).UtcTicks, kept.At.UtcTicks);
        Assert.Contains("ENV", kept.Text, StringComparison.Ordinal);
        Assert.Contains($"{clue.Office}", kept.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Events_are_kept_once_and_not_again_with_the_next_commit()
    {
        var clue = Some.Clue();
        await using var work = Begin();
        work.Store<Clue, ClueId>().Add(clue);
        await work.CommitAsync();
        await work.CommitAsync();

        Assert.Single(await NamesAsync(clue.Id.Value));
    }

    [Fact]
    public async Task What_is_discarded_leaves_no_event()
    {
        var clue = Some.Clue();
        await KeepAsync(clue);
        await using var work = Begin();
        (await work.Store<Clue, ClueId>().FindAsync(clue.Id, default))!.Receive("1", Some.Now);
        work.Unit.Discard();
        await work.CommitAsync();

        Assert.Single(await NamesAsync(clue.Id.Value));
    }

    [Fact]
    public async Task Of_two_writers_the_seconds_events_are_not_kept()
    {
        var clue = Some.Clue();
        await KeepAsync(clue);
        await using var second = Begin();
        (await second.Store<Clue, ClueId>().FindAsync(clue.Id, default))!.Receive("late", Some.Now);
        await ChangeAsync<Clue, ClueId>(clue.Id, found => found.Receive("early", Some.Now));
        await Assert.ThrowsAsync<YiXinWeiGong.Storage.StoreConflictException>(() => second.CommitAsync());

        Assert.Equal([nameof(ClueSubmitted), nameof(ClueReceived)], await NamesAsync(clue.Id.Value));
        Assert.DoesNotContain(await Storage.ReadHistoryAsync(), happened => happened.Text.Contains("late", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reading_leaves_no_event()
    {
        var before = (await Storage.ReadHistoryAsync()).Count;
        await using var work = Begin();
        _ = await work.Store<Clue, ClueId>().ListAsync(new CluesOfOffice(Some.Office), default);
        await work.CommitAsync();

        Assert.Equal(before, (await Storage.ReadHistoryAsync()).Count);
    }

    private async Task ChangeAsync<T, TId>(TId id, Action<T> change)
        where T : class
        where TId : struct
    {
        await using var work = Begin();
        change((await work.Store<T, TId>().FindAsync(id, default))!);
        await work.CommitAsync();
    }

    /// <summary>What a good one of the kind raises when it is made.</summary>
    private static List<string> Peek(AggregateKind kind) => [.. kind.Make().DequeueEvents().Select(happened => happened.GetType().Name)];

    private async Task<List<string>> NamesAsync(Guid subject) =>
        [.. (await Storage.ReadHistoryAsync()).Where(happened => happened.Subject == subject).Select(happened => happened.Name)];
}
