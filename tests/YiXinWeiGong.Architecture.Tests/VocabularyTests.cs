using System.Reflection;
using System.Text.RegularExpressions;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Architecture;

/// <summary>Codes and enums can be read by people in both languages.</summary>
public sealed partial class VocabularyTests
{
    /// <summary>By hand: enums whose members no screen shows.</summary>
    private static readonly Dictionary<Type, string> NotForReaders = new()
    {
        [typeof(ActorKind)] = "said by the host, never shown",
        [typeof(ProblemKind)] = "for the host to choose a status code by; the problem's code has the text",
        [typeof(Verdict)] = "the vault's answer to a handler; what it leads to has a neutral code",
        [typeof(PersonKind)] = "part of a key",
    };

    public static TheoryData<Type> CodeClasses => [.. Library.CodeClasses];

    public static TheoryData<Type> Enums => [.. Library.Types.Where(type => type is { IsEnum: true, IsPublic: true } && IsVocabulary(type))];

    [Fact]
    public void There_is_something_to_look_at()
    {
        Library.CodeClasses.Should().HaveCountGreaterThan(5);
        Library.Lifecycles.Should().HaveCountGreaterThan(2);
    }

    [Theory]
    [MemberData(nameof(CodeClasses))]
    public void Every_code_is_well_formed_and_has_its_texts(Type codes) => WrongCodes(codes).Should().BeEmpty();

    [Fact]
    public void A_code_of_another_form_or_without_texts_is_found() => WrongCodes(typeof(PlantedCodes)).Should().BeEquivalentTo(
        "planted.Wrong is not of the form feature.kebab-case",
        "planted.Wrong is not among ProblemTexts.All",
        "planted.without-texts is not among ProblemTexts.All");

    [Fact]
    public void Every_code_is_declared_once() =>
        Library.CodeClasses.SelectMany(CodesOf).GroupBy(code => code).Where(code => code.Count() > 1).Select(code => code.Key).Should().BeEmpty();

    [Fact]
    public void The_texts_are_of_codes_that_are_declared() =>
        ProblemTexts.All.Keys.Except(Library.CodeClasses.SelectMany(CodesOf)).Should().BeEmpty();

    [Fact]
    public void Every_lifecycle_has_a_name_of_its_own_and_a_code_for_a_move_it_does_not_permit()
    {
        Library.Lifecycles.Select(table => table.Name).Should().OnlyHaveUniqueItems();
        Library.Lifecycles.Should().AllSatisfy(table =>
        {
            table.ActionNotPermitted.Should().Be($"{table.Name}.action-not-permitted");
            ProblemTexts.All.Should().ContainKey(table.ActionNotPermitted);
        });
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_begins_at_none_and_its_other_members_can_be_read(Type type) => WrongMembers(type).Should().BeEmpty();

    [Fact]
    public void An_enum_without_none_and_a_member_without_a_label_are_found() => WrongMembers(typeof(PlantedEnum)).Should().BeEquivalentTo(
        "PlantedEnum does not begin at None = 0", "PlantedEnum.Silent has no label", "PlantedEnum.Half is not labelled in both languages");

    private static bool IsVocabulary(Type type) => type.Namespace != "YiXinWeiGong.Specifications" && type.Namespace != "Ardalis.Specification";

    private static IEnumerable<string> CodesOf(Type codes) => codes.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> WrongCodes(Type codes)
    {
        foreach (var code in CodesOf(codes))
        {
            if (!Form().IsMatch(code))
            {
                yield return $"{code} is not of the form feature.kebab-case";
            }

            if (!ProblemTexts.All.TryGetValue(code, out var label))
            {
                yield return $"{code} is not among ProblemTexts.All";
            }
            else if (!Text.IsChinese(label.ZhHans) || !Text.IsEnglish(label.En))
            {
                yield return $"{code} is not explained in both languages";
            }
        }
    }

    private static IEnumerable<string> WrongMembers(Type type)
    {
        if (Enum.GetName(type, Enum.ToObject(type, 0)) != "None")
        {
            yield return $"{type.Name} does not begin at None = 0";
        }

        // An action is what a lifecycle calls a move; people read the name of the use case that does it.
        if (NotForReaders.ContainsKey(type) || Library.Lifecycles.Any(table => table.Action == type))
        {
            yield break;
        }

        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(member => member.Name != "None"))
        {
            var label = member.GetCustomAttribute<LabelAttribute>();
            if (label is null)
            {
                yield return $"{type.Name}.{member.Name} has no label";
            }
            else if (!Text.IsChinese(label.ZhHans) || !Text.IsEnglish(label.En))
            {
                yield return $"{type.Name}.{member.Name} is not labelled in both languages";
            }
        }
    }

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Form();

    private static class PlantedCodes
    {
        [Label("错", "Wrong.")]
        public const string Wrong = "planted.Wrong";

        public const string WithoutTexts = "planted.without-texts";
    }

    private enum PlantedEnum
    {
        [Label("一", "one")]
        First = 1,

        Silent = 2,

        [Label("half", "half")]
        Half = 3,
    }
}
