namespace OnPut.RenderBench;

/// <summary>One line back.</summary>
/// <param name="Kind">
/// <c>Rendered</c>; the kind of refusal where there was one; <c>Threw</c> where the renderer threw, which it never should.
/// </param>
/// <param name="Message">Why there are no renditions; null where there are.</param>
/// <param name="Milliseconds">From the opening of the file to the last rendition.</param>
internal sealed record RenderAnswer(string Kind, string? Message, double Milliseconds)
{
    public const string Rendered = "Rendered";
    public const string Threw = "Threw";
}
