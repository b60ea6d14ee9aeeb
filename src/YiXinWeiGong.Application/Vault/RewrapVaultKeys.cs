using FluentValidation;

namespace YiXinWeiGong.Vault;

/// <summary>
/// Wraps a batch of the vault's keys anew with the current master key. What they seal stays as it is and can be read all the
/// while; a run that breaks off is taken up by the next. Send it until nothing is left.
/// </summary>
[Label("轮换身份库密钥", "Wrap the vault's keys with the current master key")]
public sealed record RewrapVaultKeys : ICommand<RewrapBatch>
{
    /// <summary>How many keys at most, from 1 to 200.</summary>
    public int Take { get; init; } = 100;
}

/// <summary>What a batch did.</summary>
/// <param name="Rewrapped">How many keys it wrapped anew.</param>
/// <param name="MayBeMore">May there be more?</param>
public sealed record RewrapBatch(int Rewrapped, bool MayBeMore);

internal sealed class RewrapVaultKeysValidator : AbstractValidator<RewrapVaultKeys>
{
    public RewrapVaultKeysValidator() => RuleFor(c => c.Take).PageSize();
}

internal sealed class RewrapVaultKeysHandler(IVaultKeys keys) : IUseCaseHandler<RewrapVaultKeys, RewrapBatch>
{
    public async Task<Outcome<RewrapBatch>> HandleAsync(RewrapVaultKeys request, Actor actor, CancellationToken cancellationToken)
    {
        var count = await keys.RewrapAsync(request.Take, cancellationToken);
        return new RewrapBatch(count, count == request.Take);
    }
}
