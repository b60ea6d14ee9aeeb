using FluentValidation;

namespace YiXinWeiGong.Vault;

/// <summary>Which master keys are in use? One that wraps nothing may be removed from the key store.</summary>
[Label("检查身份库密钥", "Check the vault's keys")]
public sealed record GetVaultHealth : IQuery<VaultHealth>;

/// <summary>The vault's master keys.</summary>
public sealed record VaultHealth
{
    /// <summary>The master keys in use, the current one first.</summary>
    public required IReadOnlyList<MasterKeyUse> MasterKeys { get; init; }

    /// <summary>Is everything wrapped with the current key?</summary>
    public bool IsRotated => MasterKeys.All(key => key.IsCurrent || key.Wraps == 0);

    /// <summary>Can everything be opened here?</summary>
    public bool IsHealthy => MasterKeys.All(key => key.IsKnown || key.Wraps == 0);
}

internal sealed class GetVaultHealthValidator : AbstractValidator<GetVaultHealth>;

internal sealed class GetVaultHealthHandler(IVaultKeys keys) : IUseCaseHandler<GetVaultHealth, VaultHealth>
{
    public async Task<Outcome<VaultHealth>> HandleAsync(GetVaultHealth request, Actor actor, CancellationToken cancellationToken) =>
        new VaultHealth { MasterKeys = await keys.UsesAsync(cancellationToken) };
}
