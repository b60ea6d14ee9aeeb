using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Gm;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong;

/// <summary>Brings the Chinese national algorithms.</summary>
public static class GmRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>
        /// Adds the suite <c>sm4-gcm</c>: SM4-GCM, HMAC-SM3 and SM2. Set <c>VaultOptions.Suite</c> to that name and everything new
        /// is sealed under it; what was sealed before stays readable.
        /// </summary>
        public YiXinWeiGongBuilder AddGmSuite()
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ICryptoSuite, GmSuite>());
            return builder;
        }
    }
}
