using YiXinWeiGong.Clues;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Aggregates of every kind are found as they were committed, and not before.</summary>
public abstract class FindingSuite : StorageSuite
{
    /// <summary>Every kind of aggregate.</summary>
    public static TheoryData<string> Kinds => [.. AggregateKinds.All.Select(kind => kind.Name)];

    /// <summary>Every kind of aggregate that changes once it is added.</summary>
    public static TheoryData<string> ChangingKinds => [.. AggregateKinds.All.Where(kind => kind.CanChange).Select(kind => kind.Name)];

    /// <summary>Every kind of aggregate with each of its samples.</summary>
    public static TheoryData<string, string> Samples => [.. AggregateKinds.All.SelectMany(kind => kind.Samples.Select(sample => (kind.Name, sample)))];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_property_comes_back_as_it_went(string kind, string sample)
    {
        var of = AggregateKinds.Of(kind);
        var kept = of.MakeSample(sample);
        var before = of.Describe(kept);
        await KeepAsync(kept);
        await using var later = Begin();

        var found = await of.FindAsync(later.Services, kept.Ref.Id);

        Assert.NotNull(found);
        Assert.NotSame(kept, found);
        var after = of.Describe(found);
        Assert.All(before.Where(property => property.Key != "Version"), property => Assert.Equal(property, KeyValuePair.Create(property.Key, after[property.Key])));
        Assert.Equal("1", after["Version"]);
        Assert.Equal(kept.Ref, found.Ref);
        Assert.Empty(found.DequeueEvents());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_never_added_is_not_found(string kind)
    {
        var of = AggregateKinds.Of(kind);
        await KeepAsync(of.Make());
        await using var work = Begin();

        Assert.Null(await of.FindAsync(work.Services, of.Make().Ref.Id));
        Assert.Null(await of.FindAsync(work.Services, Guid.Empty));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_id_of_another_kind_finds_nothing(string kind)
    {
        var (of, other) = (AggregateKinds.Of(kind), AggregateKinds.All.First(candidate => candidate.Name != kind));
        var kept = of.Make();
        await KeepAsync(kept);
        await using var work = Begin();

        Assert.Null(await other.FindAsync(work.Services, kept.Ref.Id));
        Assert.NotNull(await of.FindAsync(work.Services, kept.Ref.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_added_is_nobody_elses_before_the_commit_and_everybodys_after_it(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var added = of.Make();
        await using var mine = Begin();
        of.Add(mine.Services, added);

        await using (var another = Begin())
        {
            Assert.Null(await of.FindAsync(another.Services, added.Ref.Id));
            Assert.Equal(0, await of.CountByIdAsync(another.Services, added.Ref.Id));
        }

        Assert.Equal(0, added.Version);
        await mine.CommitAsync();
        Assert.Equal(1, added.Version);
        await using var later = Begin();
        Assert.NotNull(await of.FindAsync(later.Services, added.Ref.Id));
        Assert.Equal(1, await of.CountByIdAsync(later.Services, added.Ref.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task One_scope_has_one_object_of_an_aggregate_however_it_is_found(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var kept = of.Make();
        await KeepAsync(kept);
        await using var work = Begin();

        var found = await of.FindAsync(work.Services, kept.Ref.Id);
        var again = await of.FindAsync(work.Services, kept.Ref.Id);
        var listed = await of.ListByIdAsync(work.Services, kept.Ref.Id);

        Assert.Same(found, again);
        Assert.Same(found, Assert.Single(listed));
        await using var other = Begin();
        Assert.NotSame(found, await of.FindAsync(other.Services, kept.Ref.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_added_is_found_in_its_own_scope_at_once(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var added = of.Make();
        await using var work = Begin();
        of.Add(work.Services, added);

        Assert.Same(added, await of.FindAsync(work.Services, added.Ref.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_id_that_is_taken_is_a_conflict_and_what_is_there_stays(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var kept = of.Make();
        await KeepAsync(kept);
        var before = await DescribeAsync(of, kept.Ref.Id);
        await using var work = Begin();
        of.Add(work.Services, of.MakeTwin(kept));

        await Assert.ThrowsAsync<StoreConflictException>(() => work.CommitAsync());

        Assert.Equal(before, await DescribeAsync(of, kept.Ref.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Two_of_one_id_in_one_scope_are_a_conflict_when_the_second_is_added(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var first = of.Make();
        await using var work = Begin();
        of.Add(work.Services, first);

        Assert.Throws<StoreConflictException>(() => of.Add(work.Services, of.MakeTwin(first)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_discarded_was_never_added(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var added = of.Make();
        await using var work = Begin();
        of.Add(work.Services, added);

        work.Unit.Discard();
        Assert.Empty(work.Unit.Changed());
        await work.CommitAsync();

        await using var later = Begin();
        Assert.Null(await of.FindAsync(later.Services, added.Ref.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_only_read_keeps_its_version_and_is_not_among_what_changed(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var kept = of.Make();
        await KeepAsync(kept);
        await using (var work = Begin())
        {
            _ = await of.FindAsync(work.Services, kept.Ref.Id);
            Assert.Empty(work.Unit.Changed());
            await work.CommitAsync();
        }

        await using var later = Begin();
        Assert.Equal(1, (await of.FindAsync(later.Services, kept.Ref.Id))!.Version);
    }

    [Theory]
    [MemberData(nameof(ChangingKinds))]
    public async Task A_change_is_kept_with_the_next_version(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var kept = of.Make();
        await KeepAsync(kept);
        IReadOnlyDictionary<string, string> changed;
        await using (var work = Begin())
        {
            var found = (await of.FindAsync(work.Services, kept.Ref.Id))!;
            of.Change(found, 1);
            Assert.Same(found, Assert.Single(work.Unit.Changed()));
            await work.CommitAsync();
            Assert.Empty(work.Unit.Changed());
            Assert.Equal(2, found.Version);
            changed = of.Describe(found);
        }

        Assert.Equal(changed, await DescribeAsync(of, kept.Ref.Id));
    }

    [Theory]
    [MemberData(nameof(ChangingKinds))]
    public async Task A_change_right_after_the_commit_that_added_it_is_kept_too(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var added = of.Make();
        await using (var work = Begin())
        {
            of.Add(work.Services, added);
            await work.CommitAsync();
            of.Change(added, 2);
            await work.CommitAsync();
        }

        Assert.Equal(2, added.Version);
        Assert.Equal(of.Describe(added), await DescribeAsync(of, added.Ref.Id));
    }

    [Theory]
    [MemberData(nameof(ChangingKinds))]
    public async Task Of_two_writers_the_second_is_a_conflict_and_the_firsts_change_stays(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var kept = of.Make();
        await KeepAsync(kept);
        await using var first = Begin();
        await using var second = Begin();
        var one = (await of.FindAsync(first.Services, kept.Ref.Id))!;
        of.Change(one, 1);
        of.Change((await of.FindAsync(second.Services, kept.Ref.Id))!, 2);

        await first.CommitAsync();
        await Assert.ThrowsAsync<StoreConflictException>(() => second.CommitAsync());

        Assert.Equal(of.Describe(one), await DescribeAsync(of, kept.Ref.Id));
    }

    [Theory]
    [MemberData(nameof(ChangingKinds))]
    public async Task After_a_conflict_and_a_discard_the_second_writer_sees_the_first_and_goes_on(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var kept = of.Make();
        await KeepAsync(kept);
        await using var second = Begin();
        of.Change((await of.FindAsync(second.Services, kept.Ref.Id))!, 2);
        await using (var first = Begin())
        {
            of.Change((await of.FindAsync(first.Services, kept.Ref.Id))!, 1);
            await first.CommitAsync();
        }

        await Assert.ThrowsAsync<StoreConflictException>(() => second.CommitAsync());
        second.Unit.Discard();

        Assert.Equal(await DescribeAsync(of, kept.Ref.Id), of.Describe((await of.FindAsync(second.Services, kept.Ref.Id))!));
        await second.CommitAsync();
    }

    [Theory]
    [MemberData(nameof(ChangingKinds))]
    public async Task A_change_that_is_discarded_was_never_made(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var kept = of.Make();
        await KeepAsync(kept);
        var before = await DescribeAsync(of, kept.Ref.Id);
        await using var work = Begin();
        of.Change((await of.FindAsync(work.Services, kept.Ref.Id))!, 1);

        work.Unit.Discard();
        await work.CommitAsync();

        Assert.Equal(before, await DescribeAsync(of, kept.Ref.Id));
        Assert.Equal(before, of.Describe((await of.FindAsync(work.Services, kept.Ref.Id))!));
    }

    [Theory]
    [MemberData(nameof(ChangingKinds))]
    public async Task A_change_is_nobody_elses_before_the_commit(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var kept = of.Make();
        await KeepAsync(kept);
        var before = await DescribeAsync(of, kept.Ref.Id);
        await using var work = Begin();
        of.Change((await of.FindAsync(work.Services, kept.Ref.Id))!, 1);

        Assert.Equal(before, await DescribeAsync(of, kept.Ref.Id));
    }

    [Fact]
    public async Task An_instant_comes_back_to_the_tick_whatever_its_offset()
    {
        var at = new DateTimeOffset(2026, 3, 10, 23, 59, 59, TimeSpan.FromHours(8)).AddTicks(9_999_999);
        var kept = Some.Clue(at: at);
        await KeepAsync(kept);
        await using var work = Begin();

        Assert.Equal(at.UtcTicks, (await work.Store<Clue, ClueId>().FindAsync(kept.Id, default))!.SubmittedAt.UtcTicks);
    }

    [Theory]
    [InlineData("沩水𠮷河")]
    [InlineData("a\u0301 é É ß ﬁ")]
    [InlineData("'; drop table clues; -- \" \\ % _ [x] {0}")]
    [InlineData(" 前后有空格 ")]
    [InlineData("一\r\n二\t三")]
    [InlineData("👨‍👩‍👧‍👦🇨🇳")]
    public async Task Text_comes_back_character_by_character(string text)
    {
        var kept = Some.Clue(title: text, address: text, description: text);
        await KeepAsync(kept);
        await using var work = Begin();

        var found = (await work.Store<Clue, ClueId>().FindAsync(kept.Id, default))!;

        Assert.Equal((text, text, text), (found.Title, found.Address, found.Description));
    }

    [Fact]
    public async Task The_longest_text_comes_back_whole()
    {
        var text = string.Concat(Enumerable.Repeat("線", ClueReport.DescriptionMaxLength));
        var kept = Some.Clue(description: text);
        await KeepAsync(kept);
        await using var work = Begin();

        Assert.Equal(text, (await work.Store<Clue, ClueId>().FindAsync(kept.Id, default))!.Description);
    }

    private async Task<IReadOnlyDictionary<string, string>> DescribeAsync(AggregateKind kind, Guid id)
    {
        await using var work = Begin();
        return kind.Describe((await kind.FindAsync(work.Services, id))!);
    }
}
