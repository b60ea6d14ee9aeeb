using System.Globalization;
using System.Text;
using System.Text.Json;

namespace YiXinWeiGong;

/// <summary>Reads a file into nodes that know their lines; stops at the first thing that is not JSON, or stands twice.</summary>
internal sealed class StrictJsonReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly byte[] _json;
    private int _line = 1;
    private int _counted;

    private StrictJsonReader(string file, byte[] json) => (_file, _json) = (file, json);

    /// <summary>The root of a file.</summary>
    public static StrictJson Read(Stream json, string file)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var bytes = new MemoryStream();
        json.CopyTo(bytes);
        var all = bytes.ToArray();
        return new StrictJsonReader(file, all.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? all[Encoding.UTF8.Preamble.Length..] : all).Read();
    }

    /// <summary>The one form of a fault.</summary>
    public static FormatException Fault(string file, int line, string path, string wrong, string mend, Exception? cause = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}({line}): {path}: {wrong}; {mend}"), cause);

    private StrictJson Read()
    {
        var path = "$";
        try
        {
            _ = Utf8.GetCharCount(_json);
            var reader = new Utf8JsonReader(_json);
            _ = reader.Read();
            var root = Value(ref reader, "$", LineAt((int)reader.TokenStartIndex), ref path);
            _ = reader.Read();
            return root;
        }
        catch (JsonException malformed)
        {
            // The reader's own words end in a line and a byte that count from nought.
            var cause = malformed.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw Fault(_file, (int)(malformed.LineNumber ?? 0) + 1, path, $"not JSON: {cause}", "mend the syntax", malformed);
        }
        catch (DecoderFallbackException notText)
        {
            throw Fault(_file, LineAt(notText.Index), path, "not UTF-8 text", "save the file as UTF-8", notText);
        }
        catch (InvalidOperationException broken)
        {
            throw Fault(_file, _line, path, "a string holds broken Unicode", "write the whole character", broken);
        }
    }

    private StrictJson Value(ref Utf8JsonReader reader, string path, int line, ref string at)
    {
        at = path;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var whole = new StrictJson(_file, path, line, JsonValueKind.Object);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var nameLine = LineAt((int)reader.TokenStartIndex);
                    var name = reader.GetString()!;
                    if (whole.Members.TryGetValue(name, out var first))
                    {
                        throw Fault(_file, nameLine, $"{path}.{name}", $"'{name}' stands twice, first on line {first.Line}", "keep one of the two");
                    }

                    _ = reader.Read();
                    whole.Members.Add(name, Value(ref reader, $"{path}.{name}", nameLine, ref at));
                    at = path;
                }

                return whole;
            case JsonTokenType.StartArray:
                var list = new StrictJson(_file, path, line, JsonValueKind.Array);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{list.Items.Count}]");
                    list.Items.Add(Value(ref reader, place, LineAt((int)reader.TokenStartIndex), ref at));
                    at = path;
                }

                return list;
            case JsonTokenType.String:
                return new StrictJson(_file, path, line, JsonValueKind.String, reader.GetString()!);
            default:
                return new StrictJson(_file, path, line, KindOf(reader.TokenType), Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        JsonTokenType.Null => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>The line of a byte; asked for in ascending order while reading.</summary>
    private int LineAt(int position)
    {
        if (position < _counted)
        {
            (_line, _counted) = (1, 0);
        }

        _line += _json.AsSpan(_counted, position - _counted).Count((byte)'\n');
        _counted = position;
        return _line;
    }
}
