namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>
/// How much of each script a text has, by Unicode's blocks: in letters, of which a character of East Asia says as much as three.
/// </summary>
internal sealed class ScriptCount
{
    readonly int[] _letters = new int[Enum.GetValues<Script>().Length];

    public int Total { get; private set; }

    public int this[Script script] => _letters[(int)script];

    /// <summary>The script of more than half of the letters, Han and kana being one; else <see cref="Script.Other"/>.</summary>
    public Script Main
    {
        get
        {
            var most = (Script)Array.IndexOf(_letters, _letters.Max());
            var share = most is Script.Han or Script.Kana ? this[Script.Han] + this[Script.Kana] : this[most];
            return share * 2 > Total ? most : Script.Other;
        }
    }

    public static ScriptCount Of(ReadOnlySpan<char> text)
    {
        var count = new ScriptCount();
        foreach (var character in text)
        {
            if (!char.IsLetter(character))
                continue;
            var script = ScriptOf(character);
            var weight = script is Script.Han or Script.Kana or Script.Hangul ? 3 : 1;
            count._letters[(int)script] += weight;
            count.Total += weight;
        }
        return count;
    }

    static Script ScriptOf(char letter) => (int)letter switch
    {
        < 0x0250 or (>= 0x1E00 and < 0x1F00) => Script.Latin,
        (>= 0x0370 and < 0x0400) or (>= 0x1F00 and < 0x2000) => Script.Greek,
        >= 0x0400 and < 0x0530 => Script.Cyrillic,
        >= 0x0530 and < 0x0590 => Script.Armenian,
        >= 0x0590 and < 0x0600 => Script.Hebrew,
        (>= 0x0600 and < 0x0780) or (>= 0xFB50 and < 0xFE00) or (>= 0xFE70 and < 0xFEFF) => Script.Arabic,
        >= 0x0900 and < 0x0980 => Script.Devanagari,
        >= 0x0E00 and < 0x0E80 => Script.Thai,
        >= 0x10A0 and < 0x1100 => Script.Georgian,
        (>= 0x3040 and < 0x3100) or (>= 0xFF66 and < 0xFFA0) => Script.Kana,
        (>= 0x3400 and < 0xA000) or (>= 0xF900 and < 0xFB00) => Script.Han,
        (>= 0xAC00 and < 0xD7B0) or (>= 0x1100 and < 0x1200) => Script.Hangul,
        _ => Script.Other,
    };
}
