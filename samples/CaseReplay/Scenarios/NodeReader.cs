using System.Text;
using System.Text.Json;
using CaseReplay.Text;

namespace CaseReplay.Scenarios;

/// <summary>Reads JSON into nodes that know their lines; stops at the first thing that is not JSON.</summary>
internal sealed class NodeReader
{
    private readonly byte[] _json;
    private readonly Faults _faults;
    private int _line = 1;
    private int _counted;

    private NodeReader(byte[] json, Faults faults) => (_json, _faults) = (json, faults);

    /// <summary>The document's root, or nothing where it is not JSON; the fault says where.</summary>
    public static Node? Read(byte[] file, Faults faults)
    {
        var json = file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
        return new NodeReader(json, faults).Read();
    }

    private Node? Read()
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(_json);
            var reader = new Utf8JsonReader(_json);
            _ = reader.Read();
            var root = Value(ref reader);
            _ = reader.Read();
            return root;
        }
        catch (JsonException malformed)
        {
            var line = (int)(malformed.LineNumber ?? 0) + 1;
            _faults.Add(line, $"不是合格的JSON：{Cause(malformed)}", $"not JSON: {Cause(malformed)}");
        }
        catch (DecoderFallbackException notText)
        {
            _faults.Add(LineAt(notText.Index), "不是UTF-8文本。", "not UTF-8 text.");
        }
        catch (InvalidOperationException)
        {
            _faults.Add(_line, "字符串中有残缺的Unicode字符。", "a string holds broken Unicode.");
        }

        return null;
    }

    private Node Value(ref Utf8JsonReader reader)
    {
        var line = LineAt((int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new Node(JsonValueKind.Object, line) { Members = Members(ref reader) },
            JsonTokenType.StartArray => new Node(JsonValueKind.Array, line) { Items = Items(ref reader) },
            JsonTokenType.String => new Node(JsonValueKind.String, line) { Text = reader.GetString()! },
            JsonTokenType.Null => new Node(JsonValueKind.Null, line),
            JsonTokenType.True => new Node(JsonValueKind.True, line) { Text = "true" },
            JsonTokenType.False => new Node(JsonValueKind.False, line) { Text = "false" },
            _ => new Node(JsonValueKind.Number, line) { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
        };
    }

    private List<Member> Members(ref Utf8JsonReader reader)
    {
        var members = new List<Member>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var line = LineAt((int)reader.TokenStartIndex);
            var name = reader.GetString()!;
            if (members.FirstOrDefault(member => member.Name == name) is { } first)
            {
                _faults.Add(line, $"“{name}”重复，首次见于第{first.Line}行。", $"'{name}' is there twice, first on line {first.Line}.");
            }

            _ = reader.Read();
            members.Add(new Member(name, line, Value(ref reader)));
        }

        return members;
    }

    private List<Node> Items(ref Utf8JsonReader reader)
    {
        var items = new List<Node>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        return items;
    }

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

    /// <summary>The reader's words without its own line and byte, which count from 0.</summary>
    private static string Cause(JsonException malformed) => malformed.Message.Split(" LineNumber:")[0];
}
