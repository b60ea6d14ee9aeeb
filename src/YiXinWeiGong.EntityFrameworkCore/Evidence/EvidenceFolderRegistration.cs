using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.EntityFrameworkCore.Evidence;
using YiXinWeiGong.Evidence;

namespace YiXinWeiGong;

/// <summary>Keeps the content of evidence in files instead of the database.</summary>
public static class EvidenceFolderRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>
        /// Keeps the content of evidence in files of this folder, sealed, whichever database keeps the rest. The folder has to be on
        /// one file system, and is part of every backup of the database.
        /// </summary>
        /// <param name="path">The folder; made where there is none.</param>
        public YiXinWeiGongBuilder UseEvidenceFolder(string path)
        {
            ArgumentNullException.ThrowIfNull(builder);
            ArgumentException.ThrowIfNullOrWhiteSpace(path);
            builder.Services.Replace(ServiceDescriptor.Singleton<IEvidenceStore>(provider => new FolderEvidenceStore(
                path, provider.GetRequiredService<IEvidenceSeal>(), provider.GetRequiredService<TimeProvider>())));
            return builder;
        }
    }
}
