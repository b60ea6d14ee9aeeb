using System.Reflection;
using System.Runtime.CompilerServices;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong;

/// <summary>
/// Plants one bad value after another into every property of every command and query, whatever the others hold, and wants
/// a known code that names the property. New requests are found by reflection.
/// </summary>
public sealed class EveryRequestRefusesBadInputTests
{
    private static readonly ServiceProvider Services = Provide();

    /// <summary>What is looked at only when the handler finds nothing of that id, or has no wrong value of its own.</summary>
    private static readonly HashSet<string> LookedUpLater =
    [
        "ProposeCase.Clue", "ProposeCase.LinkedTo", "ProposeCase.Office", // empty ones are no origin: case.origin names Origin
    ];

    /// <summary>A finding not made is well formed: the law wants it, so the domain refuses (evaluation.findings-incomplete).</summary>
    private static readonly HashSet<string> NoneIsForTheDomain = ["ConcludeEvaluation.Authenticity", "ConcludeEvaluation.Verifiability"];

    public static TheoryData<string> Requests() =>
        [.. Services.GetServices<UseCaseDescriptor>().Select(useCase => useCase.Request.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_bad_value_is_refused_by_a_known_code_that_names_its_property(string name)
    {
        var request = Services.GetServices<UseCaseDescriptor>().Single(useCase => useCase.Request.Name == name).Request;
        using var scope = Services.CreateScope();
        var validator = (IValidator)scope.ServiceProvider.GetRequiredService(typeof(IValidator<>).MakeGenericType(request));

        var missed = new List<string>();
        foreach (var property in request.GetProperties().Where(property => property.CanWrite && !LookedUpLater.Contains($"{name}.{property.Name}")))
        {
            foreach (var (what, value) in BadValuesOf(property))
            {
                var planted = RuntimeHelpers.GetUninitializedObject(request);
                property.SetValue(planted, value);
                var errors = Validate(validator, planted);
                errors.Should().OnlyContain(error => ProblemTexts.All.ContainsKey(error.ErrorCode), name);
                if (!errors.Exists(error => error.PropertyName.Split('.', '[')[0] == property.Name))
                {
                    missed.Add($"{property.Name} = {what}");
                }
            }
        }

        missed.Should().BeEmpty();
    }

    private static List<ValidationFailure> Validate(IValidator validator, object request) =>
        validator.Validate((IValidationContext)Activator.CreateInstance(typeof(ValidationContext<>).MakeGenericType(request.GetType()), request)!).Errors;

    private static IEnumerable<(string What, object? Value)> BadValuesOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var optional = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        if (type == typeof(string))
        {
            foreach (var text in (string?[])[" ", new string('长', 100_000), "a\u0001b", "a\uD800b", "a\u202Eb", .. optional ? Array.Empty<string?>() : [null, ""]])
            {
                yield return ($"text {text?.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"} '{text?[..Math.Min(3, text.Length)]}'", text);
            }
        }
        else if (type.IsEnum)
        {
            yield return ("undefined", Enum.ToObject(type, 999));
            if (!NoneIsForTheDomain.Contains($"{property.DeclaringType!.Name}.{property.Name}"))
            {
                yield return ("None", Enum.ToObject(type, 0));
            }
        }
        else if (type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>)))
        {
            if (!optional)
            {
                yield return ("empty id", Activator.CreateInstance(type));
            }
        }
        else if (type == typeof(DateOnly))
        {
            yield return ("the first day of all", DateOnly.MinValue);
            yield return ("the last day of all", DateOnly.MaxValue);
        }
        else if (type == typeof(GeoPoint))
        {
            yield return ("nowhere", new GeoPoint(double.NaN, 0));
            yield return ("beyond the pole", new GeoPoint(90.1, 0));
            yield return ("beyond the date line", new GeoPoint(0, -180.1));
        }
        else if (type == typeof(int) && property.Name == "Take")
        {
            yield return ("0", 0);
            yield return ("201", 201);
        }
        else if (type != typeof(string) && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) && !optional)
        {
            yield return ("null", null);
        }
    }

    private static ServiceProvider Provide()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeClock(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero)));
        services.AddYiXinWeiGong().UseInMemory();
        return services.BuildServiceProvider();
    }
}
