namespace OnPut.Thumbnails.Imaging;

/// <summary>The decoder of this process is still busy with an earlier picture and cannot be stopped: another process is to take this one.</summary>
internal sealed class DecoderStuckException()
    : Exception("The decoder is still busy with another picture that is over its time; this one is handed back for a new process.");
