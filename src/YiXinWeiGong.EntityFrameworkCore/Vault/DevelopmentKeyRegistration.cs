using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore.Vault;

namespace YiXinWeiGong;

/// <summary>Says that no real person is in a database.</summary>
public static class DevelopmentKeyRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>
        /// Lets the vault's master key lie in a file of this machine, whatever the environment is called: for demonstrations and
        /// trials, never where real people are in the database. A host's own <c>IKeyProvider</c> goes before it.
        /// </summary>
        public YiXinWeiGongBuilder AllowDevelopmentKey()
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.Configure<VaultOptions>(options => options.AllowDevelopmentKey = true);
            return builder;
        }
    }
}
