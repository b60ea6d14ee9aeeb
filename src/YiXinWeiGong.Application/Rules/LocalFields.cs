using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace YiXinWeiGong.Rules;

/// <summary>Adds local tables of fields (办案领域), such as what a province's 人大常委会 decided.</summary>
public static class LocalFields
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>Adds a local table from a file; a faulty one stops the host at start-up.</summary>
        /// <param name="path">The file, of the form of the embedded <c>fields.json</c>.</param>
        /// <exception cref="FormatException">The file is no sound table; the message gives file, line, place and how to mend it.</exception>
        public YiXinWeiGongBuilder AddFields(string path)
        {
            using var json = File.OpenRead(path);
            return builder.AddFields(json, path);
        }

        /// <summary>Adds a local table from a stream, which stays open.</summary>
        /// <param name="json">The table, of the form of the embedded <c>fields.json</c>.</param>
        /// <param name="file">The name to cite where something is wrong.</param>
        /// <exception cref="FormatException">The data are no sound table; the message gives file, line, place and how to mend it.</exception>
        public YiXinWeiGongBuilder AddFields(Stream json, string file = "fields.json")
        {
            ArgumentNullException.ThrowIfNull(builder);
            var known = builder.Services.LastOrDefault(service => service.ServiceType == typeof(Fields))?.ImplementationInstance as Fields
                ?? throw new InvalidOperationException("The host registered fields of its own, to which no table can be added.");
            builder.Services.Replace(ServiceDescriptor.Singleton(known.With(json, file)));
            return builder;
        }
    }
}
