using FsCheck;
using FsCheck.Fluent;

namespace OnPut.Archiving.Tests.Rules.Schema;

/// <summary>Files of rules as text: mostly valid, and here and there something that is not allowed, or only just.</summary>
static class RulesDocuments
{
    const int Never = 0;
    const int Rarely = 2;
    const int Often = 50;
    const int Mostly = 99;
    const int Always = 100;

    static readonly Gen<string> Junk = Gen.Elements("null", "true", "-1", "\"\"", "\"x\"", "[]", "{}", "{ \"a\": 1 }", "-1.5", "1e20");

    static readonly Gen<string> Days = Value(["1", "30", "365", "36500", "1.0"], ["36501", "0.5", "-1"]);

    static readonly Gen<string> Text = Patterns(["\"*\"", "\"\"", "\"a/b\"", Long(512)], [Long(513)]);

    static readonly Gen<string> Conditions = Object(
        ("bucket", Often, Patterns(["\"media-*\"", "\"uploads\"", Long(512)], ["\"a/b\"", "\"\"", Long(513)])),
        ("key", Often, Patterns(["\"**/*.{a,b}\"", "\"[a-z]?\"", "\"raw/**\"", Long(512)], ["\"\"", Long(513)])),
        ("size", Often, Bounds(
            Value(
                ["0", "1", "1000.0", "\"1\"", "\"2 b\"", "\"1.5kB\"", "\"10 Kib\"", "\"3m\""],
                ["-1", "0.5", "\"1 mile\"", "\"1  MB\"", "\".5 MB\"", "\" 1\""]),
            Value(
                ["10000000000", "\"1 GB\"", "\"2.25 TiB\"", "1000000000000000000"],
                ["\"-1 GB\"", "\"1 PB\"", "\"GB\"", "\"1 GBB\"", "\"1,5 GB\"", "1000000000000000001"]))),
        ("type", Often, Patterns(["\"image/*\"", "\"*/*\"", "\"/\""], ["\"jpeg\"", "\"a/b;c\"", "\"\""])),
        ("tags", Often, Object(
            ("project", Mostly, Text), ("class", Often, Text), ("onput:archive", Rarely, Text), ("onput:hold", Rarely, Text),
            ("", Rarely, Text), (new('n', 128), Rarely, Text), (new('n', 129), Rarely, Text))),
        ("metadata", Often, Object(
            ("origin", Mostly, Text), ("X-Amz-Meta-a", Rarely, Text), ("x-amz-meta", Rarely, Text), ("", Rarely, Text),
            (new('m', 256), Rarely, Text), (new('m', 257), Rarely, Text))),
        ("takenDaysAgo", Often, Bounds(Value(["0", "1"], ["-1", "0.5"]), Days)),
        ("noncurrent", Often, Value(["true", "false"], ["0"])),
        ("tag", Rarely, Text));

    static readonly Gen<string> Tier = Value(
        ["\"glacier-ir\"", "\"glacier\"", "\"deep-archive\"", "\"intelligent\""], ["\"Glacier\"", "\"standard\""]);

    static readonly Gen<string> Expect = Value(["1", "36500", "365.0"], ["0", "36501", "1.5"]);

    static readonly Gen<string> Reads = Value(["0", "0.5", "1000000"], ["-0.1", "1000000.5"]);

    /// <param name="index">Names it, for no two may have one name.</param>
    static Gen<string> Rule(int index) => Gen.OneOf(
        Moving(index, Tier, ["1", "7", "90.0"]),
        Moving(index, Gen.Constant("\"ia\""), ["30", "60", "90", "180", "365"]),
        Keeping(index));

    static Gen<string> Moving(int index, Gen<string> tier, string[] after) => Object(
        ("name", Mostly, Name(index)), ("when", Often, Conditions), ("tier", Mostly, tier),
        ("after", Mostly, Value(after, ["7", "45", "0", "-30", "\"30\""])), ("expect", Often, Expect), ("reads", Often, Reads),
        ("afterDays", Rarely, Expect));

    static Gen<string> Keeping(int index) => Object(
        ("name", Mostly, Name(index)), ("when", Often, Conditions), ("tier", Mostly, Gen.Constant("\"keep\"")),
        ("after", Rarely, Gen.Constant("30")), ("expect", Rarely, Expect), ("reads", Rarely, Reads));

    public static Gen<string> All { get; } =
        from rules in Gen.Choose(0, 3).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count).Select(Rule)))
        from file in Object(
            ("$schema", Often, Value(["\"./archive-rules.schema.json\""], ["\"\""])),
            ("version", Mostly, Value(["1", "1.0"], ["2", "0"])),
            ("rules", Mostly, Value([$"[{string.Join(", ", rules)}]"], ["{}"])),
            ("comment", Rarely, Junk))
        select file;

    static Gen<string> Name(int index) => Value(
        [$"\"rule {index}\"", $"\"{new string((char)('a' + index), 64)}\""],
        ["\"\"", $"\"{new string((char)('a' + index), 65)}\"", "\"a\\u0007b\"", "\"a\\u0085b\""]);

    static Gen<string> Bounds(Gen<string> min, Gen<string> max) => Object(("min", Often, min), ("max", Mostly, max), ("mid", Rarely, max));

    static Gen<string> Patterns(string[] good, string[] bad) => Gen.Frequency(
        (3, Value(good, bad)),
        (1, Value(good, bad).Select(one => $"[{one}]")),
        (1, from one in Value(good, bad) from other in Value(good, bad) select $"[{one}, {other}]"));

    static Gen<string> Value(string[] good, string[] bad) => Gen.Frequency((120, Gen.Elements(good)), (1, Gen.Elements(bad)), (1, Junk));

    static Gen<string> Object(params (string Name, int Percent, Gen<string> Value)[] properties) =>
        from parts in Gen.CollectToArray(properties.Select(property =>
            from roll in Gen.Choose(Never, Always - 1)
            from value in property.Value
            select roll < property.Percent ? $"\"{property.Name}\": {value}" : null))
        select $"{{ {string.Join(", ", parts.Where(part => part is not null))} }}";

    static string Long(int characters) => $"\"{new string('p', characters)}\"";
}
