using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Volunteers;

/// <summary>What a review finds.</summary>
public enum ReviewFinding
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>For appointment.</summary>
    [Label("建议聘任", "for appointment")]
    Recommend = 1,

    /// <summary>Against it.</summary>
    [Label("不予聘任", "against appointment")]
    Refuse = 2,
}

/// <summary>The liaison officer reviews an application (审核).</summary>
[Label("审核申请", "Review an application")]
public sealed record ReviewApplication : ICommand<Receipt<VolunteerStatus>>
{
    /// <summary>The applicant.</summary>
    public required VolunteerId Volunteer { get; init; }

    /// <summary>For appointment or against it.</summary>
    public required ReviewFinding Finding { get; init; }

    /// <summary>Why not, as the applicant will read it, at most 500 characters; a refusal needs it.</summary>
    public string? Reason { get; init; }

    /// <summary>Names the applicant's id and the finding only.</summary>
    public override string ToString() => $"{nameof(ReviewApplication)} {Volunteer} {Finding}";
}

internal sealed class ReviewApplicationValidator : AbstractValidator<ReviewApplication>
{
    public ReviewApplicationValidator()
    {
        RuleFor(c => c.Volunteer).Id();
        RuleFor(c => c.Finding).Choice();
        RuleFor(c => c.Reason).OptionalText(500);
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode(CommonCodes.Text).When(c => c.Finding == ReviewFinding.Refuse);
    }
}

internal sealed class ReviewApplicationHandler(IStore<Volunteer, VolunteerId> volunteers, Clock clock)
    : IUseCaseHandler<ReviewApplication, Receipt<VolunteerStatus>>
{
    public async Task<Outcome<Receipt<VolunteerStatus>>> HandleAsync(ReviewApplication request, Actor actor, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.RequireAsync(request.Volunteer, VolunteerCodes.Unknown, nameof(request.Volunteer), cancellationToken);
        if (request.Finding == ReviewFinding.Recommend)
        {
            volunteer.Recommend(clock.Now);
        }
        else
        {
            volunteer.Refuse(request.Reason!, clock.Now);
        }

        return volunteer.ToReceipt();
    }
}
