namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// How large a picture claims to be, in pixels. A few bytes can claim more than a reader's device has memory for, so
/// there is a limit.
/// </summary>
internal readonly record struct PictureSize
{
    /// <summary>50 megapixels: more than any screen shows, less than hurts.</summary>
    public const long MaxPixels = 50_000_000;

    /// <summary>For all frames of an animation together.</summary>
    public const long MaxAnimationPixels = 10 * MaxPixels;

    /// <exception cref="RefusedPictureException">It is empty or larger than the limit.</exception>
    public PictureSize(long width, long height)
    {
        if (width <= 0 || height <= 0) throw new RefusedPictureException("is empty");
        if (width > MaxPixels / height)
            throw new RefusedPictureException(
                $"claims {width:N0} × {height:N0} pixels; {MaxPixels / 1_000_000} megapixels are the limit");
        (Width, Height) = (width, height);
    }

    public long Width { get; }

    public long Height { get; }

    public long Pixels => Width * Height;

    /// <summary>True if a frame of another size lies inside this one.</summary>
    public bool Holds(PictureSize frame, long x, long y) => x + frame.Width <= Width && y + frame.Height <= Height;
}
