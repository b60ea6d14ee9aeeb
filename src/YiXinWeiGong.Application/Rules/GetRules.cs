using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Rules;

/// <summary>The rules in force on a day, for an office or for the country: what they set, by which article and book, and what they choose.</summary>
[Label("查询适用规则", "Look up the rules in force")]
public sealed record GetRules : IQuery<RulesView>
{
    /// <summary>The day, in Asia/Shanghai.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The office, whose province and place may have books of their own.</summary>
    public OfficeId? Office { get; init; }
}

/// <summary>Rules in force.</summary>
public sealed record RulesView
{
    /// <summary>Is it unknown which rules were in force (?7)?</summary>
    public required bool IsUndetermined { get; init; }

    /// <summary>The books, the weakest first.</summary>
    public required IReadOnlyList<RuleBookRef> Books { get; init; }

    /// <summary>What they set.</summary>
    public required IReadOnlyList<RuleSetting> Settings { get; init; }

    /// <summary>The choice on every open point; one without a book is the library's default.</summary>
    public required IReadOnlyList<ChoiceTaken> Choices { get; init; }
}

internal sealed class GetRulesValidator : AbstractValidator<GetRules>
{
    public GetRulesValidator()
    {
        RuleFor(q => q.On).Sensible();
        RuleFor(q => q.Office).Must(office => office is not { } id || id.Value != Guid.Empty).WithErrorCode(CommonCodes.IdMissing);
    }
}

internal sealed class GetRulesHandler(RuleBooks books, IStore<Office, OfficeId> offices) : IUseCaseHandler<GetRules, RulesView>
{
    public async Task<Outcome<RulesView>> HandleAsync(GetRules request, Actor actor, CancellationToken cancellationToken)
    {
        var office = request.Office is { } id
            ? await offices.RequireAsync(id, OfficeCodes.Unknown, nameof(request.Office), cancellationToken)
            : null;
        var rules = books.InForce(request.On, office);
        return new RulesView
        {
            IsUndetermined = rules.IsUndetermined,
            Books = [.. rules.Books.Select(book => book.Ref)],
            Settings = rules.Settings,
            Choices = rules.Choices,
        };
    }
}
