namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <summary>What can be shown or compared before, or instead of, a thumbnail.</summary>
/// <param name="ThumbHash">Base64, about 30 characters.</param>
/// <param name="Colours">At most three as <c>#rrggbb</c>, the most important first; none where the picture is all transparent.</param>
/// <param name="PerceptualHash">16 hexadecimal digits.</param>
internal sealed record Placeholder(string ThumbHash, IReadOnlyList<string> Colours, string PerceptualHash);
