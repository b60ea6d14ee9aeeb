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
        Assert.True(await CorrectAsync(person, IdentityField.Name, "王翠华"));
        Assert.True(await CorrectAsync(person, IdentityField.BornOn, "1990-10-01", seconds: 1));
        Assert.True(await CorrectAsync(person, IdentityField.Employer, null, seconds: 2));
        Assert.False(await CorrectAsync(Some.Person(), IdentityField.Name, "王翠华"));

        Assert.Equal(Details with { Name = "王翠华", BornOn = new DateOnly(1990, 10, 1), Employer = null }, await ReadAsync(person));
        Assert.Equal(
            [(IdentityField.Name, Details.Name, "王翠华"), (IdentityField.BornOn, "1990-01-01", "1990-10-01"), (IdentityField.Employer, Details.Employer, null)],
            (await CorrectionsAsync(person)).Select(correction => (correction.Field, correction.Was, correction.Value)));
        Assert.Empty(await CorrectionsAsync(Some.Person()));
    }

    [Fact]
    public async Task Who_corrects_what_somebody_else_has_just_corrected_is_told()
    {
        var person = await KeepAsync(Some.Person(), Details);
        await using var late = Begin();
        await late.Get<IIdentityVault>().CorrectAsync(person, Correction(IdentityField.Name, "王", 0), default);
        await CorrectAsync(person, IdentityField.Phone, "139");

        await Assert.ThrowsAsync<StoreConflictException>(() => late.CommitAsync());

        Assert.Equal(Details with { Phone = "139" }, await ReadAsync(person));
    }

    [Fact]
    public async Task An_erased_person_is_found_nowhere_and_everybody_else_is()
    {
        var (wang, li, hers, his) = (await KeepAsync(Some.Person(), Details), await KeepAsync(Some.Person(), Details), ClueId.New(Some.Now), ClueId.New(Some.Now));
        await ReportAsync(wang, hers);
        await ReportAsync(li, his);
        await CorrectAsync(wang, IdentityField.Name, "王翠华");

        Assert.True(await EraseAsync(wang));
        Assert.False(await EraseAsync(wang));

        Assert.Null(await ReadAsync(wang));
        Assert.Empty(await CorrectionsAsync(wang));
        Assert.Empty(await ReportedByAsync(wang));
        Assert.Equal((Verdict.Free, Verdict.Conflicted), (await ConflictAsync(wang, hers), await ConflictAsync(li, his)));
        Assert.Equal(Details, await ReadAsync(li));
        await Assert.ThrowsAsync<StoreConflictException>(() => ReportAsync(li, hers));
        await KeepAsync(wang, Details with { Phone = null });
        Assert.Equal(Details with { Phone = null }, await ReadAsync(wang));
        Assert.Empty(await CorrectionsAsync(wang));
    }

    [Fact]
    public async Task Who_reports_much_finds_all_of_it_until_they_are_erased()
    {
        var person = Some.Person();
        ClueId[] clues = [.. Enumerable.Range(0, 120).Select(i => ClueId.New(Some.Now.AddSeconds(i)))];
        foreach (var part in clues.Chunk(40))
        {
            await using var work = Begin();
            foreach (var clue in part)
            {
                _ = await work.Get<IIdentityVault>().PseudonymForAsync(person, clue, default);
            }

            await work.CommitAsync();
        }

        Assert.Equal(clues, await ReportedByAsync(person));
        Assert.True(await EraseAsync(person));
        Assert.Empty(await ReportedByAsync(person));
    }

    [Fact]
    public async Task Everything_is_wrapped_with_the_current_master_key_and_nothing_is_left_to_wrap_anew()
    {
        await KeepAsync(Some.Person(), Details);
        await using var work = Begin();
        var keys = work.Get<IVaultKeys>();

        Assert.All(await keys.UsesAsync(default), use => Assert.True(use is { IsCurrent: true, IsKnown: true }));
        Assert.Equal(0, await keys.RewrapAsync(100, default));
    }

    private static IdentityCorrection Correction(IdentityField field, string? value, int seconds) => new()
    {
        Id = Guid.CreateVersion7(Some.Now.AddSeconds(seconds)),
        Field = field,
        Value = value,
        Reason = "录入错误",
        CorrectedBy = "staff:1",
        At = Some.Now.AddSeconds(seconds),
    };

    private async Task<bool> CorrectAsync(PersonKey person, IdentityField field, string? value, int seconds = 0)
    {
        await using var work = Begin();
        var found = await work.Get<IIdentityVault>().CorrectAsync(person, Correction(field, value, seconds), default);
        await work.CommitAsync();
        return found;
    }

    private async Task<IReadOnlyList<IdentityCorrection>> CorrectionsAsync(PersonKey person)
    {
        await using var work = Begin();
        return await work.Get<IIdentityVault>().CorrectionsAsync(person, default);
    }

    private async Task<bool> EraseAsync(PersonKey person)
    {
        await using var work = Begin();
        var found = await work.Get<IIdentityVault>().EraseAsync(person, default);
        await work.CommitAsync();
        return found;
    }

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
