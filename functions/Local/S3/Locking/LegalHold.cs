namespace OnPut.Local.S3.Locking;

/// <summary>The values of a legal hold ("Locking objects with Object Lock" in the S3 User Guide).</summary>
internal static class LegalHold
{
    public const string Header = "x-amz-object-lock-legal-hold";

    /// <returns>Whether it is on; null where the text is neither <c>ON</c> nor <c>OFF</c>.</returns>
    public static bool? Parse(string? text) => text switch
    {
        "ON" => true,
        "OFF" => false,
        _ => null,
    };

    public static string Text(bool isOn) => isOn ? "ON" : "OFF";
}
