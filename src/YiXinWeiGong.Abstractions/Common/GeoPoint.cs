namespace YiXinWeiGong;

/// <summary>A point on the earth, in degrees of WGS 84.</summary>
/// <param name="Latitude">Degrees north, from −90 to 90.</param>
/// <param name="Longitude">Degrees east, from −180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Is it on the earth?</summary>
    public bool IsOnEarth => Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180;
}
