using CaseReplay.Scenarios;
using CaseReplay.Text;
using YiXinWeiGong;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace CaseReplay.Binding;

/// <summary>Makes every command and query of a scenario before the first one runs.</summary>
internal sealed class StepBinder
{
    private readonly Scenario _scenario;
    private readonly UseCases _useCases;
    private readonly Aliases _aliases;
    private readonly Faults _faults;

    private StepBinder(Scenario scenario, UseCases useCases, Faults faults)
    {
        (_scenario, _useCases, _faults) = (scenario, useCases, faults);
        _aliases = new Aliases(scenario, Opening.Of(scenario), faults);
    }

    /// <summary>The scenario ready to run, or nothing; the faults say why.</summary>
    public static BoundScenario? Bind(Scenario scenario, UseCases useCases, Faults faults)
    {
        Opening.Check(scenario, faults);
        var binder = new StepBinder(scenario, useCases, faults);
        var steps = scenario.Steps.Select(binder.Bind).ToArray();
        return faults.Any ? null : new BoundScenario(scenario, binder._aliases, steps!);
    }

    private BoundStep? Bind(Step step)
    {
        var actor = Actor(step);
        if (_useCases.Find(step.Do) is not { } useCase)
        {
            var hint = _useCases.Hint(step.Do);
            _faults.Add(step.DoLine, $"没有命令或查询“{step.Do}”{hint.Zh}", $"there is no command or query '{step.Do}'{hint.En}");
            _aliases.Presume(step.With, member => member.Name == ValueBinder.Id);
            return null;
        }

        var values = new ValueBinder(_aliases, _faults) { MakeIdsAt = useCase.IsCommand ? step.At.At : null };
        var request = values.Make(step.With, useCase.Request);
        if (request is null && useCase.IsCommand)
        {
            _aliases.Presume(step.With, member => ValueBinder.MeansId(useCase.Request, member.Name));
        }

        var expected = new ExpectationBinder(useCase, new ValueBinder(_aliases, _faults), _faults).Bind(step.Expect);
        return request is null || actor is null ? null : new BoundStep(step, useCase, request, actor, expected);
    }

    private Actor? Actor(Step step)
    {
        switch (step.As)
        {
            case "system":
                return YiXinWeiGong.Actor.System;
            case "public":
                return YiXinWeiGong.Actor.Public;
        }

        var person = _scenario.People.FirstOrDefault(person => person.Alias == step.As);
        switch (person)
        {
            case StaffPerson:
                return YiXinWeiGong.Actor.Staff(new StaffId(_aliases[person.Alias]));
            case VolunteerPerson or ApplicantPerson:
                return YiXinWeiGong.Actor.Volunteer(new VolunteerId(_aliases[person.Alias]));
            case OtherPerson:
                _faults.Add(step.AsLine, $"“{step.As}”不在系统内行事。", $"'{step.As}' does not act in the system.");
                return null;
            case null when _scenario.Unread.Everybody || _scenario.Unread.People.Contains(step.As):
                return null;
            default:
                var hint = Nearest.Hint(step.As, [.. _scenario.People.Select(known => known.Alias), .. PeopleReader.Reserved]);
                _faults.Add(step.AsLine, $"“people”中没有“{step.As}”{hint.Zh}", $"'{step.As}' is not among 'people'{hint.En}");
                return null;
        }
    }
}

/// <summary>The time before the first step, at which offices, staff and volunteers are set up.</summary>
internal static class Opening
{
    /// <summary>The day before the first step and before the first appointment.</summary>
    public static DateTimeOffset Of(Scenario scenario)
    {
        var first = scenario.People.OfType<VolunteerPerson>().Select(volunteer => AppointedOn(volunteer, scenario))
            .Append(Moment.DayOf(scenario.Steps[0].At.At)).Min();
        return Moment.StartOf(first.AddDays(-1));
    }

    /// <summary>The first day of a volunteer's term: as stated, or the day before the first step.</summary>
    public static DateOnly AppointedOn(VolunteerPerson volunteer, Scenario scenario) =>
        volunteer.AppointedOn ?? Moment.DayOf(scenario.Steps[0].At.At).AddDays(-1);

    /// <summary>When a volunteer is appointed: as that day begins.</summary>
    public static DateTimeOffset AppointedAt(VolunteerPerson volunteer, Scenario scenario) => Moment.StartOf(AppointedOn(volunteer, scenario));

    public static void Check(Scenario scenario, Faults faults)
    {
        var last = scenario.Steps.Max(step => step.At.At);
        foreach (var late in scenario.People.OfType<VolunteerPerson>().Where(volunteer => AppointedAt(volunteer, scenario) > last))
        {
            faults.Add(late.Line, $"“{late.Alias}”的聘任日期晚于最后一步。", $"'{late.Alias}' is appointed after the last step.");
        }
    }
}
