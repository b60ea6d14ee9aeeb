using YiXinWeiGong.Clues;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>The vault tells each what is theirs, of conflict yes or no, and keeps with the commit what it is given.</summary>
public abstract class VaultSuite : StorageSuite
{
    private static readonly PersonalDetails Details = new() { Name = "王翠花𠮷", Phone = "13900001111", BornOn = new DateOnly(1990, 1, 1), Employer = "宁乡一中" };

    [Fact]
    public async Task A_persons_details_come_back_whole()
    {
        var person = await KeepAsync(Some.Person(), Details);

        Assert.Equal(Details, await ReadAsync(person));
    }

    [Fact]
    public async Task A_name_alone_comes_back_alone()
    {
        var alone = new PersonalDetails { Name = "欧阳　· 买买提·阿布都 é" };

        Assert.Equal(alone, await ReadAsync(await KeepAsync(Some.Person(), alone)));
    }

    [Fact]
    public async Task Later_details_replace_earlier_ones_whole()
    {
        var person = await KeepAsync(Some.Person(), Details);
        await KeepAsync(person, Details with { Phone = "13900002222", Employer = null });

        Assert.Equal(Details with { Phone = "13900002222", Employer = null }, await ReadAsync(person));
    }

    [Fact]
    public async Task Of_one_unit_of_work_the_last_details_are_kept()
    {
        var person = Some.Person();
        await using (var work = Begin())
        {
            await work.Get<IIdentityVault>().KeepAsync(person, Details, default);
            await work.Get<IIdentityVault>().KeepAsync(person, Details with { Name = "李四" }, default);
            await work.CommitAsync();
        }

        Assert.Equal("李四", (await ReadAsync(person))!.Name);
    }

    [Fact]
    public async Task What_is_kept_is_read_in_its_own_scope_at_once_and_by_others_after_the_commit()
    {
        var person = Some.Person();
        await using var work = Begin();
        await work.Get<IIdentityVault>().KeepAsync(person, Details, default);

        Assert.Equal(Details, await work.Get<IIdentityVault>().ReadAsync(person, default));
        Assert.Null(await ReadAsync(person));
        await work.CommitAsync();
        Assert.Equal(Details, await ReadAsync(person));
    }

    [Fact]
    public async Task What_is_discarded_was_never_kept()
    {
        var (person, clue) = (await KeepAsync(Some.Person(), Details), ClueId.New(Some.Now));
        await using var work = Begin();
        await work.Get<IIdentityVault>().KeepAsync(person, Details with { Name = "李四" }, default);
        _ = await work.Get<IIdentityVault>().PseudonymForAsync(person, clue, default);

        work.Unit.Discard();

        Assert.Equal(Details, await work.Get<IIdentityVault>().ReadAsync(person, default));
        await work.CommitAsync();
        Assert.Equal(Details, await ReadAsync(person));
        Assert.Empty(await ReportedByAsync(person));
        Assert.Equal(Verdict.Free, await ConflictAsync(person, clue));
    }

    [Fact]
    public async Task Who_was_never_kept_is_nobody()
    {
        Assert.Null(await ReadAsync(Some.Person()));
        Assert.Empty(await ReportedByAsync(Some.Person()));
    }

    [Fact]
    public async Task The_same_id_in_another_capacity_is_another_person()
    {
        var (person, clue) = (await KeepAsync(Some.Person(), Details), ClueId.New(Some.Now));
        var other = person with { Kind = PersonKind.Staff };
        await ReportAsync(person, clue);

        Assert.Null(await ReadAsync(other));
        Assert.Empty(await ReportedByAsync(other));
        Assert.Equal(Verdict.Free, await ConflictAsync(other, clue));
        await KeepAsync(other, new PersonalDetails { Name = "李四" });
        Assert.Equal(Details, await ReadAsync(person));
    }

    [Fact]
    public async Task Each_is_told_their_own_clues_oldest_first()
    {
        var (wang, li) = (Some.Person(), Some.Person());
        ClueId[] clues = [.. Enumerable.Range(0, 7).Select(i => ClueId.New(Some.Now.AddMilliseconds((i * 3) % 7)))];
        for (var i = 0; i < clues.Length; i++)
        {
            await ReportAsync(i % 3 == 0 ? li : wang, clues[i]);
        }

        Assert.Equal(clues.Where((_, i) => i % 3 > 0).Order(), await ReportedByAsync(wang));
        Assert.Equal(clues.Where((_, i) => i % 3 == 0).Order(), await ReportedByAsync(li));
    }

    [Fact]
    public async Task Several_clues_of_one_unit_of_work_are_all_theirs()
    {
        var person = Some.Person();
        ClueId[] clues = [.. Enumerable.Range(0, 3).Select(_ => ClueId.New(Some.Now))];
        await using (var work = Begin())
        {
            foreach (var clue in clues)
            {
                _ = await work.Get<IIdentityVault>().PseudonymForAsync(person, clue, default);
            }

            await work.CommitAsync();
        }

        Assert.Equal(clues.Order(), await ReportedByAsync(person));
    }

    [Fact]
    public async Task A_pseudonym_belongs_to_one_clue_and_names_nobody()
    {
        var (wang, li) = (Some.Person(), Some.Person());
        ReporterPseudonym[] names =
        [
            await ReportAsync(wang, ClueId.New(Some.Now)), await ReportAsync(wang, ClueId.New(Some.Now)), await ReportAsync(li, ClueId.New(Some.Now)),
        ];

        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.DoesNotContain($"{wang.Id:N}", name.Value.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        Assert.All(names, name => Assert.InRange(name.Value.Length, 8, 40));
    }

    [Fact]
    public async Task The_reporter_is_in_conflict_with_their_clue_and_nobody_else_with_it()
    {
        var (wang, li, clue, other) = (Some.Person(), Some.Person(), ClueId.New(Some.Now), ClueId.New(Some.Now));
        await ReportAsync(wang, clue);
        await ReportAsync(li, other);

        Assert.Equal(
            (Verdict.Conflicted, Verdict.Free, Verdict.Free, Verdict.Conflicted, Verdict.Free),
            (await ConflictAsync(wang, clue), await ConflictAsync(wang, other), await ConflictAsync(li, clue), await ConflictAsync(li, other),
                await ConflictAsync(wang, ClueId.New(Some.Now))));
    }

    [Fact]
    public async Task A_clue_has_one_reporter()
    {
        var (wang, li, clue) = (Some.Person(), Some.Person(), ClueId.New(Some.Now));
        await ReportAsync(wang, clue);

        await Assert.ThrowsAsync<StoreConflictException>(() => ReportAsync(li, clue));

        Assert.Empty(await ReportedByAsync(li));
        Assert.Equal((Verdict.Conflicted, Verdict.Free), (await ConflictAsync(wang, clue), await ConflictAsync(li, clue)));
    }

    [Fact]
    public async Task Clues_of_one_person_reported_at_once_are_all_theirs_once_they_are_kept()
    {
        var person = Some.Person();
        ClueId[] clues = [.. Enumerable.Range(0, 8).Select(_ => ClueId.New(Some.Now))];

        await Task.WhenAll(clues.Select(clue => Task.Run(async () =>
        {
            for (var kept = false; !kept;)
            {
                try
                {
                    await ReportAsync(person, clue);
                    kept = true;
                }
                catch (Exception collided) when (collided is StoreConflictException or StoreUnavailableException)
                {
                    await Task.Yield();
                }
            }
        })));

        Assert.Equal(clues.Order(), await ReportedByAsync(person));
    }

    [Fact]
    public async Task A_correction_puts_one_field_right_and_keeps_what_stood_there()
    {
        var person = await KeepAsync(Some.Person(), Details);
        foreach (var phone in (string[])["13900003333", "13900004444"])
        {
            await using var work = Begin();
            Assert.True(await work.Get<IIdentityVault>().CorrectAsync(person, Correction(phone), default));
            await work.CommitAsync();
        }

        await using var later = Begin();
        var corrections = await later.Get<IIdentityVault>().CorrectionsAsync(person, default);
        Assert.Equal(Details with { Phone = "13900004444" }, await ReadAsync(person));
        Assert.Equal([("13900001111", "13900003333"), ("13900003333", "13900004444")], corrections.Select(one => (one.Was, one.Value)));
    }

    [Fact]
    public async Task Nobody_is_corrected_who_is_not_kept_and_a_discarded_correction_was_never_made()
    {
        var person = await KeepAsync(Some.Person(), Details);
        await using var work = Begin();
        var vault = work.Get<IIdentityVault>();

        Assert.False(await vault.CorrectAsync(Some.Person(), Correction("1"), default));
        Assert.True(await vault.CorrectAsync(person, Correction("2"), default));
        work.Unit.Discard();
        await work.CommitAsync();

        Assert.Equal(Details, await ReadAsync(person));
        Assert.Empty(await vault.CorrectionsAsync(person, default));
    }

    [Fact]
    public async Task Who_is_erased_is_gone_with_every_link_and_pseudonyms_lead_nowhere()
    {
        var (person, other) = (await KeepAsync(Some.Person(), Details), await KeepAsync(Some.Person(), Details));
        var (clue, others) = (ClueId.New(Some.Now), ClueId.New(Some.Now));
        await ReportAsync(person, clue);
        await ReportAsync(other, others);
        await using (var work = Begin())
        {
            Assert.True(await work.Get<IIdentityVault>().EraseAsync(person, default));
            await work.CommitAsync();
        }

        Assert.Null(await ReadAsync(person));
        Assert.Empty(await ReportedByAsync(person));
        Assert.Equal(Details, await ReadAsync(other));
        Assert.Equal([others], await ReportedByAsync(other));
        await using var later = Begin();
        Assert.Empty(await later.Get<IIdentityVault>().CorrectionsAsync(person, default));
        Assert.False(await later.Get<IIdentityVault>().EraseAsync(Some.Person(), default));
    }

    [Fact]
    public async Task Keys_are_wrapped_anew_with_the_commit_and_open_what_they_sealed()
    {
        var person = await KeepAsync(Some.Person(), Details);
        await using var work = Begin();
        var keys = work.Get<IVaultKeys>();

        Assert.All(await keys.UsesAsync(default), use => Assert.True(use.IsKnown));
        _ = await keys.RewrapAsync(1000, default);
        await work.CommitAsync();

        Assert.Equal(Details, await ReadAsync(person));
        Assert.All((await keys.UsesAsync(default)).Where(use => !use.IsCurrent), use => Assert.Equal(0, use.Wraps));
    }

    private static IdentityCorrection Correction(string phone) => new()
    {
        Id = Some.Person().Id,
        Field = IdentityField.Phone,
        Value = phone,
        Reason = "录入有误",
        CorrectedBy = "staff:1",
        At = Some.Now,
    };

    private async Task<PersonKey> KeepAsync(PersonKey person, PersonalDetails details)
    {
        await using var work = Begin();
        await work.Get<IIdentityVault>().KeepAsync(person, details, default);
        await work.CommitAsync();
        return person;
    }

    private async Task<ReporterPseudonym> ReportAsync(PersonKey person, ClueId clue)
    {
        await using var work = Begin();
        var name = await work.Get<IIdentityVault>().PseudonymForAsync(person, clue, default);
        await work.CommitAsync();
        return name;
    }

    private async Task<PersonalDetails?> ReadAsync(PersonKey person)
    {
        await using var work = Begin();
        return await work.Get<IIdentityVault>().ReadAsync(person, default);
    }

    private async Task<IReadOnlyList<ClueId>> ReportedByAsync(PersonKey person)
    {
        await using var work = Begin();
        return await work.Get<IIdentityVault>().CluesReportedByAsync(person, default);
    }

    private async Task<Verdict> ConflictAsync(PersonKey person, ClueId clue)
    {
        await using var work = Begin();
        return await work.Get<IIdentityVault>().ConflictAsync(person, clue, default);
    }
}
