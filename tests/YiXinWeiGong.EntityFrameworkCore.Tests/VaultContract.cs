using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

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

    [Fact]
    public async Task Every_property_of_a_legal_hold_and_of_a_record_comes_back()
    {
        var hold = LegalHold.Set(LegalHoldId.New(Now), Owner, Person(1).Id, "信访\n复查𠮷", StaffId.New(Now), Now);
        hold.Lift("复查终结", StaffId.New(Now), Now.AddTicks(7));
        await ShouldComeBackAsync<LegalHold, LegalHoldId>(hold, hold.Id);
        var content = new RetainedContent { Title = "市院", Purpose = "表彰\n𠮷", Scope = "姓名", Measures = "协议" };
        var record = RetentionRecord.Make(RetentionRecordId.New(Now), Owner, RetentionClassNames.Disclosure, new(2020, 1, 6), content, Now.AddTicks(3));
        await ShouldComeBackAsync<RetentionRecord, RetentionRecordId>(record, record.Id);
        var old = RetentionRecord.Make(RetentionRecordId.New(Now.AddSeconds(1)), Owner, RetentionClassNames.Disclosure, new(2020, 1, 6), content, Now);
        old.Purge(isHeld: false, RetentionClasses.Embedded, new(2026, 3, 10), Now);
        await ShouldComeBackAsync<RetentionRecord, RetentionRecordId>(old, old.Id);
    }

    [Fact]
    public async Task What_is_to_be_purged_is_found_and_what_is_held_is_left_out()
    {
        var content = new RetainedContent { Title = "t", Purpose = "p", Scope = "s" };
        var records = Enumerable.Range(0, 4).Select(day => RetentionRecord.Make(
            RetentionRecordId.New(Now.AddSeconds(day)), Owner, day == 3 ? RetentionClassNames.ImpactAssessment : RetentionClassNames.Disclosure, new(2020, 1, 6 + day), content, Now)).ToArray();
        var holds = new[] { LegalHold.Set(LegalHoldId.New(Now), Owner, records[0].Id.Value, "查", StaffId.New(Now), Now), LegalHold.Set(LegalHoldId.New(Now), Owner, records[1].Id.Value, "查", StaffId.New(Now), Now) };
        holds[1].Lift("毕", StaffId.New(Now), Now);
        await using (var scope = Services.CreateAsyncScope())
        {
            records.ToList().ForEach(Store<RetentionRecord, RetentionRecordId>(scope).Add);
            holds.ToList().ForEach(Store<LegalHold, LegalHoldId>(scope).Add);
            await CommitAsync(scope);
        }

        await using var later = Services.CreateAsyncScope();
        (await Store<LegalHold, LegalHoldId>(later).ListAsync(new HoldsInForce(), default)).Select(hold => hold.Id).Should().Equal(holds[0].Id);
        (await Store<LegalHold, LegalHoldId>(later).CountAsync(new HoldsInForce(records[1].Id.Value), default)).Should().Be(0);
        (await Store<LegalHold, LegalHoldId>(later).ListAsync(new HoldsOfOffice(Owner, holds[0].Id), default)).Should().HaveCountLessThan(2);
        var due = new RetentionRecordsMadeBy(RetentionClassNames.Disclosure, new(2020, 1, 7), [records[0].Id], 10);
        (await Store<RetentionRecord, RetentionRecordId>(later).ListAsync(due, default)).Select(record => record.Id).Should().Equal(records[1].Id);
        (await Store<RetentionRecord, RetentionRecordId>(later).ListAsync(new RetentionRecordsOfOffice(Owner, null, records[1].Id, 1), default))
            .Select(record => record.Id).Should().Equal(records[2].Id);
    }

    [Fact]
    public async Task Refused_applicants_whose_time_is_over_are_found()
    {
        var applicants = Enumerable.Range(0, 4).Select(second => Volunteer.Apply(VolunteerId.New(Now.AddSeconds(second)), Owner, [], [], 30, 18, Now)).ToArray();
        applicants[0].Refuse("r", Now);
        applicants[1].Refuse("r", Now.AddDays(1));
        applicants[2].Refuse("r", Now);
        applicants[2].EraseIdentity(IdentityErasureGround.PurposeEnded, isHeld: false, Now);
        await using (var scope = Services.CreateAsyncScope())
        {
            applicants.ToList().ForEach(Store<Volunteer, VolunteerId>(scope).Add);
            await CommitAsync(scope);
        }

        await using var later = Services.CreateAsyncScope();
        var store = Store<Volunteer, VolunteerId>(later);
        (await store.ListAsync(new ApplicantsRefusedBy(Day, [], 10), default)).Select(found => found.Id).Should().Equal(applicants[0].Id);
        (await store.ListAsync(new ApplicantsRefusedBy(Day.AddDays(1), [applicants[0].Id], 10), default)).Select(found => found.Id).Should().Equal(applicants[1].Id);
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
