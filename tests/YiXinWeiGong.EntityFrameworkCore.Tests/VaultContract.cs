using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What every vault owes besides keeping: correction with its trace, erasure, many clues of one person.</summary>
public abstract partial class StoreContract
{
    private static readonly PersonalDetails Wang = new() { Name = "王翠华", Phone = "13900001111", BornOn = new(1990, 1, 1), Employer = "宁乡一中" };

    [Fact]
    public async Task A_correction_puts_one_field_right_and_keeps_what_stood_there()
    {
        await KeepAsync(Person(1), Wang);
        var name = Correction(1, IdentityField.Name, "王翠花");
        (await InVaultAsync(vault => vault.CorrectAsync(Person(1), name, default))).Should().BeTrue();
        (await InVaultAsync(vault => vault.CorrectAsync(Person(1), Correction(2, IdentityField.BornOn, "1990-10-01"), default))).Should().BeTrue();
        (await InVaultAsync(vault => vault.CorrectAsync(Person(1), Correction(3, IdentityField.Employer, null), default))).Should().BeTrue();
        (await InVaultAsync(vault => vault.CorrectAsync(Person(2), name, default))).Should().BeFalse();

        (await InVaultAsync(vault => vault.ReadAsync(Person(1), default))).Should()
            .Be(Wang with { Name = "王翠花", BornOn = new(1990, 10, 1), Employer = null });
        (await InVaultAsync(vault => vault.CorrectionsAsync(Person(1), default))).Select(trace => (trace.Field, trace.Was, trace.Value, trace.Reason, trace.CorrectedBy))
            .Should().Equal(
                (IdentityField.Name, "王翠华", "王翠花", "录入错误", "staff:1"),
                (IdentityField.BornOn, "1990-01-01", "1990-10-01", "录入错误", "staff:1"),
                (IdentityField.Employer, "宁乡一中", null, "录入错误", "staff:1"));
        (await InVaultAsync(vault => vault.CorrectionsAsync(Person(2), default))).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_corrects_what_somebody_else_has_just_corrected_is_told()
    {
        await KeepAsync(Person(1), Wang);
        await using var late = Services.CreateAsyncScope();
        _ = await late.ServiceProvider.GetRequiredService<IIdentityVault>().CorrectAsync(Person(1), Correction(1, IdentityField.Name, "王"), default);
        _ = await InVaultAsync(vault => vault.CorrectAsync(Person(1), Correction(2, IdentityField.Phone, "139"), default));

        await FluentActions.Awaiting(() => CommitAsync(late)).Should().ThrowAsync<StoreConflictException>();

        (await InVaultAsync(vault => vault.ReadAsync(Person(1), default))).Should().Be(Wang with { Phone = "139" });
    }

    [Fact]
    public async Task What_is_discarded_corrects_and_erases_nothing()
    {
        await KeepAsync(Person(1), Wang);
        await using (var scope = Services.CreateAsyncScope())
        {
            var vault = scope.ServiceProvider.GetRequiredService<IIdentityVault>();
            _ = await vault.CorrectAsync(Person(1), Correction(1, IdentityField.Name, "王"), default);
            _ = await vault.EraseAsync(Person(1), default);
            scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Discard();
            await CommitAsync(scope);
        }

        (await InVaultAsync(vault => vault.ReadAsync(Person(1), default))).Should().Be(Wang);
        (await InVaultAsync(vault => vault.CorrectionsAsync(Person(1), default))).Should().BeEmpty();
    }

    [Fact]
    public async Task An_erased_person_is_found_nowhere_and_everybody_else_is()
    {
        var (hers, his) = (NewClue(0).Id, NewClue(1).Id);
        await KeepAsync(Person(1), Wang);
        await KeepAsync(Person(2), Wang with { Name = "李雷" });
        _ = await InVaultAsync(vault => vault.PseudonymForAsync(Person(1), hers, default));
        _ = await InVaultAsync(vault => vault.PseudonymForAsync(Person(2), his, default));
        _ = await InVaultAsync(vault => vault.CorrectAsync(Person(1), Correction(1, IdentityField.Name, "王翠花"), default));

        (await InVaultAsync(vault => vault.EraseAsync(Person(1), default))).Should().BeTrue();

        (await InVaultAsync(vault => vault.ReadAsync(Person(1), default))).Should().BeNull();
        (await InVaultAsync(vault => vault.CorrectionsAsync(Person(1), default))).Should().BeEmpty();
        (await InVaultAsync(vault => vault.CluesReportedByAsync(Person(1), default))).Should().BeEmpty();
        (await InVaultAsync(vault => vault.ConflictAsync(Person(1), hers, default))).Should().Be(Verdict.Free);
        (await InVaultAsync(vault => vault.EraseAsync(Person(1), default))).Should().BeFalse();
        (await InVaultAsync(vault => vault.ReadAsync(Person(2), default)))!.Name.Should().Be("李雷");
        (await InVaultAsync(vault => vault.CluesReportedByAsync(Person(2), default))).Should().Equal(his);
        (await InVaultAsync(vault => vault.ConflictAsync(Person(2), his, default))).Should().Be(Verdict.Conflicted);
        await FluentActions.Awaiting(() => InVaultAsync(vault => vault.PseudonymForAsync(Person(2), hers, default)))
            .Should().ThrowAsync<StoreConflictException>("the clue keeps the reporter it had");
    }

    [Fact]
    public async Task Who_comes_back_after_an_erasure_begins_anew()
    {
        await KeepAsync(Person(1), Wang);
        var before = NewClue(0).Id;
        _ = await InVaultAsync(vault => vault.PseudonymForAsync(Person(1), before, default));
        _ = await InVaultAsync(vault => vault.EraseAsync(Person(1), default));

        await KeepAsync(Person(1), Wang with { Phone = null });
        var after = NewClue(1).Id;
        _ = await InVaultAsync(vault => vault.PseudonymForAsync(Person(1), after, default));

        (await InVaultAsync(vault => vault.ReadAsync(Person(1), default))).Should().Be(Wang with { Phone = null });
        (await InVaultAsync(vault => vault.CluesReportedByAsync(Person(1), default))).Should().Equal(after);
    }

    [Fact]
    public async Task Who_reports_much_finds_all_of_it()
    {
        var clues = Enumerable.Range(0, 150).Select(second => NewClue(second).Id).ToArray();
        foreach (var part in clues.Chunk(50))
        {
            await using var scope = Services.CreateAsyncScope();
            foreach (var clue in part)
            {
                _ = await scope.ServiceProvider.GetRequiredService<IIdentityVault>().PseudonymForAsync(Person(1), clue, default);
            }

            await CommitAsync(scope);
        }

        (await InVaultAsync(vault => vault.CluesReportedByAsync(Person(1), default))).Should().Equal(clues);
        (await InVaultAsync(vault => vault.EraseAsync(Person(1), default))).Should().BeTrue();
        (await InVaultAsync(vault => vault.CluesReportedByAsync(Person(1), default))).Should().BeEmpty();
    }

    private static IdentityCorrection Correction(int which, IdentityField field, string? value) => new()
    {
        Id = Guid.Parse($"0190a1b2-0000-7000-8000-00000000c00{which}"),
        Field = field,
        Value = value,
        Reason = "录入错误",
        CorrectedBy = "staff:1",
        At = Now.AddSeconds(which),
    };

    private Task KeepAsync(PersonKey person, PersonalDetails details) => InVaultAsync(async vault =>
    {
        await vault.KeepAsync(person, details, default);
        return true;
    });

    private async Task<T> InVaultAsync<T>(Func<IIdentityVault, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider.GetRequiredService<IIdentityVault>());
        await CommitAsync(scope);
        return result;
    }
}
