namespace OnPut.Cli.Plan.Choice;

/// <summary>Reads what an option names.</summary>
static class ConfigurationFile
{
    /// <param name="option">Without its dashes.</param>
    /// <exception cref="UserErrorException">There is no such file.</exception>
    public static async Task<byte[]> ReadAsync(string path, string option, CancellationToken cancellationToken) =>
        File.Exists(path)
            ? await File.ReadAllBytesAsync(path, cancellationToken)
            : throw new UserErrorException($"--{option} is '{path}', and there is no such file");
}
