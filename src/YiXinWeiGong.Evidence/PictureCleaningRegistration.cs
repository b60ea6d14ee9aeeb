using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong;

/// <summary>Makes cleaned copies of pictures.</summary>
public static class PictureCleaningRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>Makes cleaned copies of JPEG, PNG and WebP pictures, and reads what originals say of how they were taken.</summary>
        public YiXinWeiGongBuilder UsePictureCleaning()
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.AddOptions();
            builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PictureOptions>, PictureOptionsCheck>());
            builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<IStorePreparation, PicturePreparation>());
            builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IEvidenceCleaner, PictureCleaner>());
            return builder;
        }
    }
}
