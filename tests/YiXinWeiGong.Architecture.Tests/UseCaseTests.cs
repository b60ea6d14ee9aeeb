using System.Reflection;
using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;

namespace YiXinWeiGong.Architecture;

/// <summary>Every command and query is whole: named, permitted, validated, handled, registered, discreet and fit for a wire.</summary>
public sealed class UseCaseTests
{
    /// <summary>By hand: names under which a command would say who sends it. The host's <see cref="IActorAccessor"/> says that.</summary>
    private static readonly HashSet<string> ActorNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Actor", "ActorId", "ActingAs", "ActingOffice", "ActingStaff", "OnBehalfOf", "CurrentUser", "User", "UserId", "Sender",
        "Reporter", "ReporterId", "Submitter", "Applicant", "Requester", "Approver", "Decider", "Reviewer", "Author",
    };

    /// <summary>By hand: the texts of a request that may show where it is printed; each is a code or a number.</summary>
    private static readonly HashSet<string> MayShow = new(StringComparer.Ordinal)
    {
        "Field", "Value", "DivisionCode", "Division", "Number", "Option", "Matter", "Kind", "Alias", "Sha256",
    };

    /// <summary>By hand: the days that are personal data.</summary>
    private static readonly HashSet<string> PersonalDays = new(StringComparer.Ordinal) { "BornOn" };

    public static TheoryData<Type> UseCases => [.. Library.UseCases];

    public static TheoryData<Type> Answers => [.. Library.UseCases.Select(type => Library.AnswerOf(type)!).Distinct()];

    [Fact]
    public void There_is_something_to_look_at() => Library.UseCases.Should().HaveCountGreaterThan(20).And.Contain(typeof(SubmitClue));

    [Theory]
    [MemberData(nameof(UseCases))]
    public void A_use_case_is_a_public_sealed_record_with_a_name_in_both_languages(Type useCase)
    {
        (useCase.IsPublic && useCase.IsSealed && Library.IsRecord(useCase)).Should().BeTrue();
        var label = useCase.GetCustomAttribute<LabelAttribute>();
        label.Should().NotBeNull();
        Text.IsChinese(label!.ZhHans).Should().BeTrue();
        Text.IsEnglish(label.En).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public void A_use_case_has_one_handler_one_validator_one_permission_and_one_registration(Type useCase)
    {
        var services = Host.Services(Host.InMemory);
        var answer = Library.AnswerOf(useCase)!;
        var permission = Library.Application.GetType("YiXinWeiGong.Permission`1", throwOnError: true)!.MakeGenericType(useCase);

        services.Count(service => service.ServiceType == Library.HandlerOf(useCase)).Should().Be(1, "of its handler");
        services.Count(service => service.ServiceType == typeof(IValidator<>).MakeGenericType(useCase)).Should().Be(1, "of its validator");
        services.Count(service => service.ServiceType == permission).Should().Be(1, "of its permission");
        services.Count(service => service.ServiceType == typeof(IRequestHandler<,>).MakeGenericType(useCase, typeof(Outcome<>).MakeGenericType(answer)))
            .Should().Be(1, "of its bridge");
        var descriptor = services.Select(service => service.ImplementationInstance).OfType<UseCaseDescriptor>().Single(use => use.Request == useCase);
        descriptor.Answer.Should().Be(answer);
        descriptor.IsCommand.Should().Be(Library.IsCommand(useCase));
        descriptor.Feature.Should().Be(Library.FeatureOf(useCase));
        descriptor.Permission.Should().NotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData(Host.InMemory)]
    [InlineData(Host.OnSqlite)]
    public async Task Every_use_case_can_be_served(string store)
    {
        await using var provider = Host.Build(store);
        await using var scope = provider.CreateAsyncScope();

        var served = Library.UseCases.Select(useCase =>
            scope.ServiceProvider.GetRequiredService(
                typeof(IRequestHandler<,>).MakeGenericType(useCase, typeof(Outcome<>).MakeGenericType(Library.AnswerOf(useCase)!)))).ToArray();

        served.Should().OnlyHaveUniqueItems().And.HaveCount(Library.UseCases.Count);
        Library.UseCases.Should().AllSatisfy(useCase => scope.ServiceProvider.GetRequiredService(Library.HandlerOf(useCase)).Should().NotBeNull());
    }

    [Fact]
    public void Every_handler_and_every_validator_belongs_to_a_use_case()
    {
        var services = Host.Services(Host.InMemory).Select(service => service.ImplementationType).OfType<Type>().ToHashSet();

        // A validator of a part is used inside another and is no service.
        Library.Handlers.Where(handler => !services.Contains(handler)).Should().BeEmpty();
        Library.Validators.Where(validator => Library.UseCases.Any(useCase => validator.IsAssignableTo(typeof(IValidator<>).MakeGenericType(useCase)))
            && !services.Contains(validator)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public void A_use_case_does_not_carry_who_sends_it(Type useCase) => CarriedActors(useCase).Should().BeEmpty();

    [Fact]
    public void A_carried_actor_is_found_under_any_of_its_names() =>
        CarriedActors(typeof(Planted)).Should().BeEquivalentTo("Who", "ActingOffice", "DecidedBy", "Part.Reporter");

    [Theory]
    [MemberData(nameof(UseCases))]
    public void A_use_case_that_is_printed_shows_nothing_that_somebody_wrote(Type useCase) => Shown(useCase).Should().BeEmpty();

    [Fact]
    public void A_text_and_a_day_of_birth_that_show_are_found() => Shown(typeof(Planted)).Should().BeEquivalentTo("Text", "BornOn", "Reporter");

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_survives_json(Type answer) => LostInJson(answer).Should().BeNull();

    [Fact]
    public void An_answer_that_loses_something_in_json_is_found()
    {
        LostInJson(typeof(Forgetful)).Should().NotBeNull();
        LostInJson(typeof(Reluctant)).Should().NotBeNull();
    }

    private static IEnumerable<string> CarriedActors(Type useCase) => Shape.Walk(useCase)
        .Where(member => member.Types.Contains(typeof(Actor)) || ActorNames.Contains(member.Name)
            || (member.Name.EndsWith("By", StringComparison.Ordinal) && member.Name.Length > 2 && !member.Types.Any(IsDate)))
        .Select(member => member.Path);

    /// <summary>What is due by a day names nobody.</summary>
    private static bool IsDate(Type type) => type == typeof(DateOnly) || type == typeof(DateTimeOffset);

    private static IEnumerable<string> Shown(Type useCase)
    {
        var plant = new Plant();
        var printed = plant.Make(useCase).ToString()!;
        return from planted in plant.Planted
               let name = planted.Key[(planted.Key.LastIndexOf('.') + 1)..].TrimEnd('[', ']')
               let isDay = !planted.Value.StartsWith("planted-", StringComparison.Ordinal)
               where printed.Contains(planted.Value, StringComparison.Ordinal) && (isDay ? PersonalDays.Contains(name) : !MayShow.Contains(name))
               select name;
    }

    /// <summary>What becomes different on the way there and back, if anything does.</summary>
    private static string? LostInJson(Type answer)
    {
        try
        {
            var there = JsonSerializer.Serialize(new Plant().Make(answer), answer, JsonSerializerOptions.Web);
            var again = JsonSerializer.Serialize(JsonSerializer.Deserialize(there, answer, JsonSerializerOptions.Web), answer, JsonSerializerOptions.Web);
            return there == again ? null : $"{there} became {again}";
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return exception.Message;
        }
    }

    private sealed record Planted : IQuery<string>
    {
        public Actor? Who { get; init; }

        public Offices.OfficeId ActingOffice { get; init; }

        public Offices.StaffId DecidedBy { get; init; }

        public PlantedPart? Part { get; init; }

        public string? Text { get; init; }

        public DateOnly BornOn { get; init; }

        public DateOnly On { get; init; }

        public string? Number { get; init; }
    }

    private sealed record PlantedPart
    {
        public string? Reporter { get; init; }
    }

    private sealed class Forgetful(string text)
    {
        public string Given { get; } = text;
    }

    private sealed class Reluctant
    {
        public int Kept { get; private set; }
    }
}
